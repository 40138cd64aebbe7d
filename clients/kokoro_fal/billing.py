"""The units that fal charges for, in a header of every answer."""

from __future__ import annotations

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from kokoro_speech.facts import billable_units

HEADER = "x-fal-billable-units"
NOTHING = "0"
"""Units of an answer without audio; a string, since fal leaves a number 0 out."""


def units_of_whole(text: str) -> str:
    """Return what the service bills for `text` if all of it is spoken.

    Only for streams: their headers are sent before the service reports the units. The last event of
    a stream carries what the service bills.
    """
    return str(billable_units(len(text)))


class UnitsOnEveryAnswer:
    """Adds the header where it is missing, and removes needless decimals from it.

    Without the header fal charges for time. fal writes the units of a `FieldException` with eight
    decimals.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass everything on, and add the header to answers."""

        async def send_with_units(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                headers[HEADER] = f"{float(headers.get(HEADER, NOTHING)):g}"
            await send(message)

        await self._app(scope, receive, send_with_units)
