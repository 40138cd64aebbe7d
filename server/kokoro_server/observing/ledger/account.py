"""What keeps account of calls, and the account that is kept of none."""

from typing import Protocol

from kokoro_server.calls.call import Call


class Ledger(Protocol):
    """Keeps the usage of synthesis calls."""

    def check(self) -> None:
        """Raise `LedgerUnavailable` where usage could not be kept now."""
        ...

    async def record(self, call: Call) -> None:
        """Return when the usage of `call` is safe; raises `LedgerUnavailable`.

        A call that used nothing is kept too, but not waited for: if it were lost, its caller was
        told the same.
        """
        ...

    def note(self, call: Call) -> None:
        """Keep the usage of `call`, whose caller can't be told any more."""
        ...


class NoLedger:
    """Keeps nothing; usage stands in the log alone."""

    def check(self) -> None:
        """Find nothing amiss."""

    async def record(self, call: Call) -> None:
        """Return at once."""

    def note(self, call: Call) -> None:
        """Return at once."""
