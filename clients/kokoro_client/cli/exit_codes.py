"""Exit codes that scripts can rely on."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import click

from kokoro_client.errors import (
    DeadlineExceeded,
    InvalidRequest,
    Overloaded,
    PermissionDenied,
    SpeechServiceError,
    Unauthenticated,
    Unavailable,
)

UNEXPECTED = 1
INVALID_REQUEST = 3
TRY_AGAIN = 4
DEADLINE = 5
AUTHENTICATION = 6
INTERRUPTED = 130
READER_GONE = 141

EXIT_CODES = """\
\b
Exit codes:
  0    done; for health: the service takes calls
  1    an unexpected or internal error
  2    wrong usage of the command line
  3    the service can't speak this request
  4    the service is overloaded, unavailable or not serving: try again
  5    the timeout passed
  6    no credentials, or not the right ones
  130  interrupted (Ctrl-C)
  141  the reader of standard output has gone
  143  told to end (SIGTERM); 129 where its terminal closed (SIGHUP)
"""

_CODES: dict[type[SpeechServiceError], int] = {
    InvalidRequest: INVALID_REQUEST,
    Overloaded: TRY_AGAIN,
    Unavailable: TRY_AGAIN,
    DeadlineExceeded: DEADLINE,
    Unauthenticated: AUTHENTICATION,
    PermissionDenied: AUTHENTICATION,
}

_HINTS = {
    "SERVER_NOT_FOUND": "name it with --server",
    "CLOSED_TO_CLEAR_TEXT": "use --tls",
    "CLOSED_TO_TLS": "give --cert and --key",
    "TLS_NOT_SPOKEN": "leave out --tls and what implies it",
    "CERTIFICATE_NOT_TRUSTED": "give its file with --ca",
    "CERTIFICATE_OF_ANOTHER_HOST": "give --server-name",
    "TOKEN_MISSING": "give --token-file",
}
"""Options that help against an error, by its reason."""


@contextmanager
def mapped_errors() -> Iterator[None]:
    """Turn an error into a line on stderr and its exit code, and end the command."""
    try:
        yield
    except SpeechServiceError as error:
        raise _failure(_line(error), _CODES.get(type(error), UNEXPECTED)) from error
    except BrokenPipeError as error:
        raise click.exceptions.Exit(READER_GONE) from error
    except OSError as error:
        raise _failure(str(error), UNEXPECTED) from error
    except KeyboardInterrupt as error:
        raise click.exceptions.Exit(INTERRUPTED) from error


def _failure(message: str, exit_code: int) -> click.exceptions.Exit:
    click.echo(f"Error: {message}", err=True)
    return click.exceptions.Exit(exit_code)


def _line(error: SpeechServiceError) -> str:
    notes = [f"request {error.request_id}"] if error.request_id else []
    if isinstance(error, Overloaded | Unavailable) and error.retry_after is not None:
        notes.append(f"try again in {error.retry_after:.1f} s")
    hint = f": {_HINTS[error.reason]}" if error.reason in _HINTS else ""
    return f"{error}{hint} ({'; '.join(notes)})" if notes else f"{error}{hint}"
