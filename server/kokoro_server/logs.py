"""The server's log: one line per record, as text or as JSON."""

import json
import logging
import sys
import traceback
from datetime import UTC, datetime
from types import TracebackType
from typing import IO

from kokoro_server.errors import SpeechError

_ExceptionInfo = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, ...]
_FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"


class _SafeFormatter(logging.Formatter):
    """Formats an error with `trace`."""

    def formatException(self, ei: _ExceptionInfo) -> str:  # noqa: N802 - the base's name
        """Return the traceback, without the messages of errors that are not our own."""
        return trace(ei[1]) if ei[1] else ""


class TextFormatter(_SafeFormatter):
    """Writes a record as a line of text, its fields as `key=value`."""

    def __init__(self) -> None:
        super().__init__(_FORMAT)

    def formatMessage(self, record: logging.LogRecord) -> str:  # noqa: N802 - the base's name
        """Return the line of `record`."""
        fields = getattr(record, "fields", {})
        pairs = (
            f" {key}={_word(value)}" for key, value in fields.items() if value not in (None, "")
        )
        return super().formatMessage(record) + "".join(pairs)


class JsonFormatter(_SafeFormatter):
    """Writes a record as a JSON object, its fields beside the rest."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the line of `record`."""
        line = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "logger": record.name,
            "message": record.getMessage(),
            **getattr(record, "fields", {}),
        }
        if record.exc_info:
            line["exception"] = self.formatException(record.exc_info)
        return json.dumps(line, ensure_ascii=False, default=str)


def _word(value: object) -> str:
    """Return `value` as one word, in quotes if it has spaces or unprintable characters."""
    text = str(value)
    return text if text.isprintable() and " " not in text else json.dumps(text)


def trace(error: BaseException) -> str:
    """Return the tracebacks of `error` and its causes, the earliest first.

    Errors that are not our own show only their type: their message may quote a caller's text.
    """
    words = f": {error}" if isinstance(error, SpeechError) else ""
    here = "".join(traceback.format_tb(error.__traceback__)) + type(error).__qualname__ + words
    cause = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    return f"{trace(cause)}\n{here}" if cause else here


class _Handler(logging.StreamHandler[IO[str]]):
    """Writes this server's records; its type tells it from other handlers."""


def configure(*, as_json: bool, stream: IO[str] | None = None) -> None:
    """Send this server's records, and the warnings of libraries, to `stream`, or standard error."""
    handler = _Handler(stream or sys.stderr)
    handler.setFormatter(JsonFormatter() if as_json else TextFormatter())
    logger, libraries = logging.getLogger("kokoro_server"), logging.getLogger()
    logger.handlers = [handler]
    logger.setLevel(logging.INFO)
    logger.propagate = False
    libraries.handlers = [
        *(each for each in libraries.handlers if not isinstance(each, _Handler)),
        handler,
    ]


def fail(message: str) -> None:
    """Log, as JSON, why the server can't start; set the log up first if need be."""
    logger = logging.getLogger("kokoro_server")
    if not logger.handlers:
        configure(as_json=True)
    logger.error("%s", message)
