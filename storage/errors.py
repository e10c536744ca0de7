"""What can be wrong with the data folder; ``advice`` is for the operator, nothing quotes data."""

from typing import ClassVar

from journal.errors import JournalError


class StorageError(JournalError):
    """The data folder cannot be used as it is, and nothing in it was changed."""

    advice: ClassVar[str] = "The data folder cannot be used."


class FolderBusyError(StorageError):
    """Another process works with the data folder."""

    advice = (
        "Another bot process is using this data folder. Two of them would damage the journals: "
        "stop the other one first."
    )


class FutureDatabaseError(StorageError):
    """A database was written by a newer program."""

    advice = "The data folder was written by a newer version of this program. Start that version."


class DamagedDatabaseError(StorageError):
    """A database is not one of ours, or what it says does not add up."""

    advice = (
        "A database in the data folder is damaged or was changed by hand. Put back the newest "
        "backup and start with the option for a restored one."
    )


class RolledBackError(StorageError):
    """A journal is shorter than, or other than, the high-water mark says it was."""

    advice = (
        "The database is older than the high-water file says it was. If you have restored a "
        "backup, start with the option for a restored one; if not, somebody put back old data."
    )


class HighWaterLostError(StorageError):
    """There are journals but no high-water file, or it is damaged."""

    advice = (
        "The high-water file is missing or damaged, so nothing tells whether the database is the "
        "newest. Put the file back, or start with the option for a restored database."
    )
