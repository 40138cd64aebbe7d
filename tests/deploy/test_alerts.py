"""The alerts ask for what the server really exposes; promtool checks the rest (`make alerts`)."""

import re
from pathlib import Path

from kokoro_server.observing import Metrics

ROOT = Path(__file__).parents[2]
RULES = ROOT / "deploy/prometheus/kokoro-speech.rules.yml"


def expressions() -> list[str]:
    return re.findall(r"^ +expr: (.*)$", RULES.read_text(), re.MULTILINE)


def test_every_alert_reads_metrics_that_exist() -> None:
    names = {
        name
        for family in Metrics().registry.collect()
        for name in (family.name, f"{family.name}_total")
    }
    assert len(expressions()) == 7
    for expression in expressions():
        read = set(re.findall(r"kokoro_speech_\w+", expression))
        assert read
        assert read <= names, expression


def test_every_reason_of_an_alert_is_one_that_readers_of_the_readme_know() -> None:
    table = (ROOT / "README.md").read_text()
    reasons = {
        reason
        for expression in expressions()
        for reason in re.findall(r"[A-Z]+_[A-Z_]+|OVERLOADED", expression)
    }
    assert reasons == {"SYNTHESIS_FAILED", "LEDGER_UNAVAILABLE", "OVERLOADED", "QUOTA_EXCEEDED"}
    assert all(f"`{reason}`" in table for reason in reasons)


def test_every_alert_is_tried_by_promtool() -> None:
    alerts = set(re.findall(r"^ +- alert: (\w+)$", RULES.read_text(), re.MULTILINE))
    tried = (ROOT / "tests/deploy/alerts.yml").read_text()
    assert len(alerts) == 7
    assert all(f"alertname: {alert}" in tried for alert in alerts)
