"""The ledger: the usage of each synthesis call, safe before the caller gets its status."""

from kokoro_server.observing.ledger.account import Ledger, NoLedger
from kokoro_server.observing.ledger.recording import recording
from kokoro_server.observing.ledger.sqlite_store import sqlite_store
from kokoro_server.observing.ledger.usage import GROUPS, Totals, usage

__all__ = ["GROUPS", "Ledger", "NoLedger", "Totals", "recording", "sqlite_store", "usage"]
