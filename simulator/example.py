"""The story behind the button "Show an example" of the chat page."""

from simulator.person import Person


async def tell(person: Person) -> None:
    """Open the bot, as everybody does first."""
    await person.send("/start")
