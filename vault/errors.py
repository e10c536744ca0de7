"""The vault's error tree. Errors take no arguments, so that no log can quote a secret or a word."""

from typing import ClassVar


class VaultError(Exception):
    """Base of everything the vault raises on purpose; takes no arguments."""

    text_key: ClassVar[str] = "error-unexpected"

    def __init__(self) -> None:
        super().__init__()


class TamperedError(VaultError):
    """Sealed bytes are not what was written, or not where they were written."""

    text_key = "error-tampered"


class FormatError(VaultError):
    """A sealed value has a version or a shape that this program does not know."""

    text_key = "error-format"


class WrongSecretError(VaultError):
    """The PIN, the passphrase or the recovery code opens no slot."""

    text_key = "error-wrong-secret"


class BadCodeError(VaultError):
    """The recovery code is mistyped, or opens nothing."""

    text_key = "error-bad-code"


class WeakPinError(VaultError):
    """The PIN or the passphrase chosen is too easy to guess; the subclass says why."""

    text_key = "error-weak-pin"


class LengthPinError(WeakPinError):
    """A PIN has 6 to 12 digits."""

    text_key = "error-weak-pin-length"


class PatternPinError(WeakPinError):
    """The digits repeat, count or mirror themselves."""

    text_key = "error-weak-pin-pattern"


class DatePinError(WeakPinError):
    """The digits are a date, which somebody close to her tries first."""

    text_key = "error-weak-pin-date"


class CommonPinError(WeakPinError):
    """The digits are among those tried first, or look like a phone number or an IIN."""

    text_key = "error-weak-pin-common"


class PassphraseError(WeakPinError):
    """A passphrase has four different words or 16 characters, and is no row of keys or saying."""

    text_key = "error-weak-passphrase"


class MasterKeyError(VaultError):
    """The master key cannot be used, and nothing was written; ``advice`` is for the operator."""

    advice: ClassVar[str] = "The master key cannot be used."


class MasterKeyLostError(MasterKeyError):
    """There is data but no key that opens it."""

    advice = (
        "The data folder holds journals but the master key file is missing. Put the key back from "
        "its offline copy; a new key would open none of them."
    )


class MasterKeyDamagedError(MasterKeyError):
    """The file is short, long or mistyped."""

    advice = (
        "The master key file is not as it was written: every line reads "
        "'jazba-mk-1 NUMBER EIGHT-GROUPS CHECK'. Compare it with the offline copy."
    )


class MasterKeyExposedError(MasterKeyError):
    """Others than its owner may read or change the file."""

    advice = (
        "Other accounts may read or change the master key file. Set its mode to 0400 and its owner "
        "to the account of the bot, or to root."
    )


class MasterKeyUnreadableError(MasterKeyError):
    """The path is no ordinary file, or the system does not let us read or make it."""

    advice = (
        "The master key file cannot be read or made: it must be an ordinary file (or a link to "
        "one) that the account of the bot may read, in a folder that exists."
    )


class MasterKeyUnknownError(MasterKeyError):
    """A row names a master key that the file does not hold."""

    advice = (
        "The data is sealed under a master key whose number is not in the file. During a rotation "
        "the file holds the new key first and the old key below it."
    )
