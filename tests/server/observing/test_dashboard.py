"""The Grafana dashboard queries only metrics that the server exposes."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from prometheus_client import Metric
from prometheus_client.parser import text_string_to_metric_families
from tests.server.answers import METHODS, Stub, ask
from tests.server.tone_server import access_settings, tone_settings

from kokoro_server.observing import Instruments
from kokoro_speech.v1 import speech_pb2 as pb

DASHBOARD = Path(__file__).parents[3] / "deploy/grafana/kokoro-speech.json"
FUNCTIONS = {
    "by", "count", "histogram_quantile", "increase", "max", "min", "rate", "sum", "topk",
}  # fmt: skip
ADDED_BY_PROMETHEUS = {"instance"}


def panels() -> list[dict[str, Any]]:
    return [p for p in json.loads(DASHBOARD.read_text())["panels"] if p["type"] != "row"]


def expressions() -> Iterator[str]:
    for panel in panels():
        for target in panel["targets"]:
            yield target["expr"]


def bare(expression: str) -> str:
    """Return a PromQL expression without its strings and ranges."""
    return re.sub(r'"[^"]*"|\[[^]]*\]', "", expression)


def metrics(expression: str) -> set[str]:
    return set(re.findall(r"([a-z_]+){", bare(expression)))


def kept(expression: str) -> set[str]:
    """Return the labels that an expression groups by."""
    return words(" ".join(re.findall(r"\bby \(([^)]*)\)", bare(expression))))


def labels(expression: str) -> set[str]:
    return kept(expression) | words(" ".join(re.findall(r"{([^}]*)}", bare(expression))))


def words(text: str) -> set[str]:
    return set(re.findall(r"[a-z_]+", text))


@pytest.fixture
async def exposed(stub: Stub, watching: Instruments, prometheus: httpx.AsyncClient) -> list[Metric]:
    """The metrics that a server exposes after a few calls."""
    watching.metrics.language_loaded("en-US", 1.5)
    tls = tone_settings(access_settings(tls_certificate=Path("server.pem")))
    watching.metrics.state.set_up(tls, lambda: 2e9)
    for method in METHODS:
        await ask(stub, method, pb.SynthesizeRequest(text="hello"))
    return list(text_string_to_metric_families((await prometheus.get("/metrics")).text))


def test_every_expression_reads_metrics_and_labels_that_exist(exposed: list[Metric]) -> None:
    known = {sample.name: {*sample.labels} for family in exposed for sample in family.samples}
    for expression in expressions():
        assert metrics(expression), expression
        for metric in metrics(expression):
            assert metric in known, expression
            assert labels(expression) - ADDED_BY_PROMETHEUS <= known[metric], expression


def test_every_metric_of_the_server_has_a_panel(exposed: list[Metric]) -> None:
    shown = {metric for expression in expressions() for metric in metrics(expression)}
    for family in exposed:
        if family.name.startswith("kokoro_speech_"):
            assert shown & {sample.name for sample in family.samples}, family.name


def test_expressions_hold_nothing_but_known_functions_metrics_and_labels() -> None:
    for expression in expressions():
        rest = bare(expression)
        assert rest.count("(") == rest.count(")")
        unknown = words(rest) - FUNCTIONS - metrics(expression) - labels(expression)
        assert unknown == set(), expression


def test_legends_name_labels_that_their_expression_keeps() -> None:
    for panel in panels():
        for target in panel["targets"]:
            named = set(re.findall(r"{{(\w+)}}", target["legendFormat"]))
            assert named <= kept(target["expr"]), panel["title"]


def test_panels_have_a_place_of_their_own() -> None:
    assert len(panels()) == 27
    cells = [
        (x, y)
        for place in (panel["gridPos"] for panel in panels())
        for x in range(place["x"], place["x"] + place["w"])
        for y in range(place["y"], place["y"] + place["h"])
    ]
    assert len(set(cells)) == len(cells)
    assert max(x for x, _ in cells) == 23
