"""Observability besides the log: metrics, the ledger of usage, traces."""

from kokoro_server.observing.instruments import Instruments, instruments
from kokoro_server.observing.metrics import Metrics, version

__all__ = ["Instruments", "Metrics", "instruments", "version"]
