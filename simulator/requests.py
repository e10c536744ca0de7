# ruff: noqa: EM101, EM102, TRY003 - the words after `raise` are Telegram's own
"""A request of the bot becomes one of aiogram's own method objects."""

import json
import types
from collections.abc import AsyncGenerator
from functools import cache
from typing import Any, Union, get_args, get_origin
from urllib.parse import unquote

import aiogram.methods
from aiogram import Bot
from aiogram.methods import TelegramMethod
from aiogram.types import BufferedInputFile, TelegramObject
from aiohttp import BodyPartReader, web
from pydantic import ValidationError

from simulator.files import MAX_UPLOAD, MIB
from simulator.model import Json
from simulator.refusal import bad_request, too_large

METHODS: dict[str, type[TelegramMethod[Any]]] = {
    method.__api_method__.lower(): method
    for name in aiogram.methods.__all__
    if name not in {"TelegramMethod", "Request", "Response"}
    and (method := getattr(aiogram.methods, name))
}
MAX_REQUEST = 10 * MAX_UPLOAD + MIB  # bytes; an album of ten files


class Upload(BufferedInputFile):
    """A file that came with the request."""

    def __init__(self, data: bytes, name: str, mime: str) -> None:
        super().__init__(data, name)
        self.name = name
        self.mime = mime

    async def read(self, bot: Bot) -> AsyncGenerator[bytes, None]:
        """Yield the whole file; nobody sends it on."""
        del bot
        yield self.data


async def parameters(request: web.Request) -> Json:
    """Return the parameters of a call from its query and body, uploads in their places."""
    values: Json = dict(request.query)
    kind = request.content_type
    if kind == "application/json":
        values |= await json_body(request)
    elif kind == "multipart/form-data":
        values |= await multipart_body(request)
    elif request.can_read_body:
        values |= dict(await request.post())
    return values


async def json_body(request: web.Request) -> Json:
    """Return the object in a JSON body."""
    try:
        body = await request.json()
    except ValueError:
        raise bad_request("can't parse JSON object") from None
    if not isinstance(body, dict):
        raise bad_request("can't parse JSON object: object expected")
    return body


async def multipart_body(request: web.Request) -> Json:
    """Return the fields of a multipart body; files stay in memory and never touch the disk."""
    values: Json = {}
    total = 0
    async for part in await request.multipart():
        if not isinstance(part, BodyPartReader) or part.name is None:
            raise bad_request("can't parse multipart body")
        data = bytes(await part.read(decode=True))
        total += len(data)
        if len(data) > MAX_UPLOAD or total > MAX_REQUEST:
            raise too_large()
        values[part.name] = field(part, data)
    return values


def field(part: BodyPartReader, data: bytes) -> "str | Upload":
    """Return one field of a form: a text, or a file when it has a name."""
    if part.filename is None:
        return data.decode("utf-8", "replace")
    mime = part.headers.get("Content-Type", "application/octet-stream")
    return Upload(data, unquote(part.filename), mime)


def parse(name: str, values: Json) -> TelegramMethod[Any]:
    """Return the call as aiogram's method object; raise ``Refusal`` if it is malformed."""
    model = METHODS[name.lower()]
    uploads = {key: value for key, value in values.items() if isinstance(value, Upload)}
    found: Json = {}
    for key, value in values.items():
        if key in model.model_fields:
            plain = decoded(model, key, value)
            found[key] = identified(key, attached(plain, uploads))
    try:
        return model.model_validate(found)
    except ValidationError as error:
        raise bad_request(complaint(error)) from None


def identified(key: str, value: object) -> object:
    """Return a chat's id as a number, which in a form is a text as "@name" would be."""
    if key in {"chat_id", "from_chat_id"} and isinstance(value, str):
        return int(value) if value.lstrip("-").isdigit() else value
    return value


def complaint(error: ValidationError) -> str:
    """Return what is wrong, by the names of the fields and without their values."""
    first = error.errors(include_input=False, include_url=False)[0]
    place = ".".join(str(step) for step in first["loc"])
    return f'field "{place}" is wrong: {first["msg"]}'


def decoded(model: type[TelegramMethod[Any]], key: str, value: object) -> object:
    """Return a parameter, read from JSON where the Bot API expects an object or a list."""
    if not isinstance(value, str) or key not in structured_fields(model):
        return value
    try:
        return json.loads(value)
    except ValueError:
        raise bad_request(f"can't parse {key} JSON object") from None


@cache
def structured_fields(model: type[TelegramMethod[Any]]) -> frozenset[str]:
    """Return the parameters of a method that travel as JSON."""
    fields = model.model_fields.items()
    return frozenset(name for name, field in fields if structured(field.annotation))


def structured(annotation: Any) -> bool:  # noqa: ANN401 - an annotation can be anything
    """Return whether a field of this type travels as JSON."""
    origin = get_origin(annotation)
    if origin is list:
        return True
    if origin in (Union, types.UnionType):
        return any(structured(option) for option in get_args(annotation))
    if origin is not None:  # Annotated
        return structured(get_args(annotation)[0])
    return isinstance(annotation, type) and issubclass(annotation, TelegramObject)


def attached(value: object, uploads: dict[str, Upload]) -> object:
    """Return *value* with every ``attach://name`` replaced by the file of that name."""
    if isinstance(value, dict):
        return {key: attached(item, uploads) for key, item in value.items()}
    if isinstance(value, list):
        return [attached(item, uploads) for item in value]
    if isinstance(value, str) and value.startswith("attach://"):
        name = value.removeprefix("attach://")
        if name not in uploads:
            raise bad_request(f'attached file "{name}" not found')
        return uploads[name]
    return value
