"""How the pretend Telegram says no."""

from http import HTTPStatus


class Refusal(Exception):  # noqa: N818 - Telegram's answer to a call, not a fault of this program
    """A call is answered with ``ok: false``; the words are Telegram's own."""

    def __init__(self, code: int, description: str, *, retry_after: int | None = None) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.retry_after = retry_after

    def as_json(self) -> dict[str, object]:
        """Return the body Telegram sends with this refusal."""
        body: dict[str, object] = {
            "ok": False,
            "error_code": self.code,
            "description": self.description,
        }
        if self.retry_after is not None:
            body["parameters"] = {"retry_after": self.retry_after}
        return body


def bad_request(reason: str) -> Refusal:
    """Return a 400 with Telegram's prefix."""
    return Refusal(HTTPStatus.BAD_REQUEST, f"Bad Request: {reason}")


def forbidden(reason: str) -> Refusal:
    """Return a 403 with Telegram's prefix."""
    return Refusal(HTTPStatus.FORBIDDEN, f"Forbidden: {reason}")


def conflict(reason: str) -> Refusal:
    """Return a 409 with Telegram's prefix."""
    return Refusal(HTTPStatus.CONFLICT, f"Conflict: {reason}")


def flooded(retry_after: int) -> Refusal:
    """Return a 429 that asks to wait *retry_after* seconds."""
    return Refusal(
        HTTPStatus.TOO_MANY_REQUESTS,
        f"Too Many Requests: retry after {retry_after}",
        retry_after=retry_after,
    )


def method_not_found() -> Refusal:
    """Return the 404 for a method the world does not know."""
    return Refusal(HTTPStatus.NOT_FOUND, "Not Found: method not found")


def too_large() -> Refusal:
    """Return the 413 for an upload beyond 50 MB."""
    return Refusal(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, "Request Entity Too Large")
