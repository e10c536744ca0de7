"""Misfortunes on demand: floods, broken servers, lost connections, slowness."""

from dataclasses import dataclass, field

from simulator.refusal import Refusal, flooded


@dataclass(slots=True)
class Fault:
    """What happens to the next *times* calls."""

    refusal: Refusal | None = None
    drop: str = ""  # "before" the call takes effect, or "after" it: then the bot cannot know
    delay: float = 0.0  # seconds
    method: str | None = None  # None: any but getUpdates
    chat_id: int | None = None  # None: any
    times: int = 1


@dataclass(slots=True)
class Faults:
    """The misfortunes that are due, in the order in which they were asked for."""

    due: list[Fault] = field(default_factory=list)

    def flood(
        self,
        retry_after: int,
        *,
        times: int = 1,
        method: str | None = None,
        chat_id: int | None = None,
    ) -> None:
        """Answer the next calls with 429 and *retry_after* seconds."""
        self.due.append(Fault(flooded(retry_after), method=method, chat_id=chat_id, times=times))

    def fail(
        self,
        code: int = 500,
        description: str = "Internal Server Error",
        *,
        times: int = 1,
        method: str | None = None,
        chat_id: int | None = None,
    ) -> None:
        """Answer the next calls with an error of any code."""
        refusal = Refusal(code, description)
        self.due.append(Fault(refusal, method=method, chat_id=chat_id, times=times))

    def drop(self, *, times: int = 1, method: str | None = None, after: bool = False) -> None:
        """Close the connection without an answer; with *after*, once the call has taken effect."""
        self.due.append(Fault(drop="after" if after else "before", method=method, times=times))

    def slow(self, seconds: float, *, times: int = 1, method: str | None = None) -> None:
        """Answer the next calls late."""
        self.due.append(Fault(delay=seconds, method=method, times=times))

    def clear(self) -> None:
        """Take back what is still due."""
        self.due.clear()

    def take(self, method: str, chat_id: object) -> Fault | None:
        """Return the misfortune of this call, if there is one, and count it."""
        for fault in self.due:
            anyone = fault.chat_id is None or fault.chat_id == chat_id
            named = fault.method == method or (fault.method is None and method != "getUpdates")
            if anyone and named:
                fault.times -= 1
                if fault.times <= 0:
                    self.due.remove(fault)
                return fault
        return None
