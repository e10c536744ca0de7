"""Writing down: save first, then the card."""

from simulator.person import Person


async def test_a_line_becomes_an_entry_with_what_it_says(writer: Person) -> None:
    """Kind, count, number and time are read from her words and shown as guesses."""
    await writer.send("звонил 5 раз с 8 701 123 45 67 вчера в 21:40")

    card = writer.last_message.text
    assert card.startswith("✓ 1")
    for said in ("Звонок (?)", "5 раз", "+7 701 123 4567", "21:40"):
        assert said in card
