"""The error tree: every class names the text she gets, which says what she can do.

Errors take no arguments: aiogram logs ``str(exception)``, and messages tend to quote input.
"""


class JournalError(Exception):
    """Base of everything raised on purpose; takes no arguments."""

    text_key = "error-unexpected"

    def __init__(self) -> None:
        super().__init__()


class LockedError(JournalError):
    """Reading was asked for while the journal is locked."""

    text_key = "error-locked"


class NotFoundError(JournalError):
    """There is no such thing in this journal; also the answer to another owner's id."""

    text_key = "error-not-found"


class ExpiredError(JournalError):
    """A button or a step of a conversation is too old to act on."""

    text_key = "error-expired"


class FutureDateError(JournalError):
    """The date given for an incident lies ahead of the clock."""

    text_key = "error-in-the-future"


class NotUnderstoodError(JournalError):
    """What she typed does not answer the question; she may say it another way or skip."""

    text_key = "error-not-understood"


class TooBigError(JournalError):
    """A file larger than Telegram hands to bots."""

    text_key = "error-too-big"


class TooLongError(JournalError):
    """More characters than one answer may have."""

    text_key = "error-too-long"


class UnavailableError(JournalError):
    """The disk or the network failed; nothing was saved by this step, and she may repeat it."""

    text_key = "error-unavailable"


class NothingToReportError(JournalError):
    """A report over no entries would say nothing."""

    text_key = "error-nothing-to-report"


class ReportError(JournalError):
    """The report could not be made; the journal is untouched."""

    text_key = "error-report"


class FormatError(JournalError):
    """A sealed value has a shape this version does not know."""

    text_key = "error-format"
