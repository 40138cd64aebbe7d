import io
import logging

import pytest
from rich.console import Console

from kokoro_server.modelpack import ConsoleProgress, LogProgress


def test_without_a_terminal_progress_is_plain_lines() -> None:
    out = io.StringIO()
    progress = ConsoleProgress(Console(file=out, force_terminal=False))
    progress.step("making [it]")
    with progress.task("weights", 25_000_000) as advance:
        advance(25_000_000)
    assert out.getvalue() == "making [it]\nweights (25.0 MB)\n"


def test_on_a_terminal_a_bar_fills() -> None:
    out = io.StringIO()
    progress = ConsoleProgress(Console(file=out, force_terminal=True, width=100))
    with progress.task("weights", 25_000_000) as advance:
        advance(20_000_000)
        advance(5_000_000)
    assert "25.0/25.0 MB" in out.getvalue()


def test_in_a_log_progress_is_records(caplog: pytest.LogCaptureFixture) -> None:
    progress = LogProgress()
    with caplog.at_level(logging.INFO, "kokoro_server"):
        progress.step("making [it]")
        with progress.task("weights", 25_000_000) as advance:
            advance(25_000_000)
    assert caplog.messages == ["making [it]", "weights (25.0 MB)"]
