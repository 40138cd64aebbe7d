"""The ledger: what every synthesis call used, on disk before its caller is told."""

from kokoro_server.observing.ledger.account import Ledger, NoLedger
from kokoro_server.observing.ledger.usage import GROUPS, Totals, usage
from kokoro_server.observing.ledger.writer import open_ledger

__all__ = ["GROUPS", "Ledger", "NoLedger", "Totals", "open_ledger", "usage"]
