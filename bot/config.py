"""The environment, read once into a frozen ``Config``; the only place that reads it."""

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path


class ConfigError(Exception):
    """A setting is missing or wrong; the message names the variable, never a secret."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Config:
    """How this installation runs."""

    bot_token: str = field(repr=False)
    api_url: str | None
    data_dir: Path
    master_key_file: Path
    high_water_dir: Path
    restored: bool
    log_level: str
    country: str

    @classmethod
    def read(cls, environment: Mapping[str, str]) -> "Config":
        """Return the settings in *environment*; raise ``ConfigError`` naming what is wrong."""
        data_dir = Path(environment.get("DATA_DIR") or "data").absolute()
        return cls(
            bot_token=_secret(environment, "BOT_TOKEN"),
            api_url=_url(environment, "TELEGRAM_API_URL"),
            data_dir=data_dir,
            master_key_file=_path(environment, "MASTER_KEY_FILE", data_dir / "master.key"),
            high_water_dir=_path(environment, "HIGH_WATER_DIR", data_dir),
            restored=environment.get("RESTORED") == "1",
            log_level=_level(environment),
            country=_country(environment),
        )


def from_environment() -> Config:
    """Return the settings of this process."""
    return Config.read(os.environ)


def _secret(environment: Mapping[str, str], name: str) -> str:
    """A secret by value, or by the file that ``<name>_FILE`` names."""
    value = environment.get(name, "").strip()
    if not value and (file := environment.get(f"{name}_FILE")):
        try:
            value = Path(file).read_text("utf-8").strip()
        except OSError:
            msg = f"{name}_FILE: the file cannot be read"
            raise ConfigError(msg) from None
    if not value:
        msg = f"{name} is not set; set it, or {name}_FILE to a file that holds it"
        raise ConfigError(msg)
    if ":" not in value or not value.split(":")[0].isdigit():
        msg = f"{name} is not a bot token (digits, a colon, letters)"
        raise ConfigError(msg)
    return value


def _url(environment: Mapping[str, str], name: str) -> str | None:
    value = environment.get(name, "").strip().rstrip("/")
    if value and not value.startswith(("http://", "https://")):
        msg = f"{name} must begin with http:// or https://"
        raise ConfigError(msg)
    return value or None


def _path(environment: Mapping[str, str], name: str, default: Path) -> Path:
    value = environment.get(name, "").strip()
    return Path(value).absolute() if value else default


def _country(environment: Mapping[str, str]) -> str:
    code = environment.get("COUNTRY", "").strip().lower() or "kz"
    if not re.fullmatch("[a-z]{2}", code):
        msg = "COUNTRY must be the two letters of a country, such as kz"
        raise ConfigError(msg)
    return code


def _level(environment: Mapping[str, str]) -> str:
    value = environment.get("LOG_LEVEL", "INFO").upper()
    if value not in {"DEBUG", "INFO", "WARNING", "ERROR"}:
        msg = "LOG_LEVEL must be DEBUG, INFO, WARNING or ERROR"
        raise ConfigError(msg)
    return value
