"""Pauses the running work of clients that had far more than their share."""

from collections.abc import Callable

from kokoro_server.acoustic.cancellation import CancelToken


class Precedence:
    """Lets a client that asks for little have all cores for its short work.

    While its work runs, running work of clients far ahead of it pauses. So its first audio comes
    nearly as soon as on an idle server, whatever the others ask for. Work pauses only behind work
    of a client that had less, so the work of the client that had least never pauses.
    """

    def __init__(self, is_far_behind: Callable[[str, str], bool]) -> None:
        """`is_far_behind` tells whether the first client had much less than the second."""
        self._is_far_behind = is_far_behind
        self._running: dict[CancelToken, str] = {}

    def begun(self, client: str, token: CancelToken) -> None:
        """Note that work of `client` runs; `token` pauses it."""
        self._running[token] = client
        self._settle()

    def ended(self, token: CancelToken) -> None:
        """Note that the work of `token` has ended."""
        del self._running[token]
        self._settle()

    def _settle(self) -> None:
        """Pause and resume the running work, as the accounts are now."""
        clients = set(self._running.values())
        for token, client in self._running.items():
            if any(self._is_far_behind(other, client) for other in clients):
                token.pause()
            else:
                token.resume()
