"""What waits in memory for one person, forgotten in one step."""

from dataclasses import dataclass

from handlers.held import Held
from handlers.keypad import Keypads
from handlers.printing import Printer
from handlers.takeout import Courier
from journal.desk import Desk
from journal.ports import OwnerId


@dataclass(frozen=True, slots=True)
class Memory:
    """The keypads, the secrets between two messages, the entries being written, what is sent."""

    keypads: Keypads
    held: Held
    desk: Desk
    printer: Printer
    courier: Courier

    def forget(self, owner: OwnerId) -> None:
        """Keep nothing of hers in memory."""
        self.keypads.close(owner)
        self.held.clear(owner)
        self.desk.clear(owner)
        self.printer.forget(owner)
        self.courier.forget(owner)
