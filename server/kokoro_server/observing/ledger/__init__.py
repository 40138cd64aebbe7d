"""The ledger: the usage of each synthesis call, on disk before the caller gets its status."""

from kokoro_server.observing.ledger.account import Ledger, NoLedger
from kokoro_server.observing.ledger.usage import GROUPS, Totals, usage
from kokoro_server.observing.ledger.writer import open_ledger

__all__ = ["GROUPS", "Ledger", "NoLedger", "Totals", "open_ledger", "usage"]
