"""The interface of a ledger, and a ledger that keeps nothing."""

from typing import Protocol

from kokoro_server.calls.call import Call


class Ledger(Protocol):
    """Keeps the usage of synthesis calls."""

    def check(self) -> None:
        """Raise `LedgerUnavailable` if usage can't be recorded now."""
        ...

    async def record(self, call: Call) -> None:
        """Return when the usage of `call` is safe; raises `LedgerUnavailable`.

        Also records a call that used nothing, but does not wait for it: if it were lost, nothing
        would differ from what its caller was told.
        """
        ...

    def note(self, call: Call) -> None:
        """Record the usage of `call` without waiting; its caller is gone."""
        ...


class NoLedger:
    """Keeps nothing; only the log has the usage."""

    def check(self) -> None:
        """Return at once."""

    async def record(self, call: Call) -> None:
        """Return at once."""

    def note(self, call: Call) -> None:
        """Return at once."""
