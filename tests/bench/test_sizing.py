"""What a fleet is sized by: the arithmetic, and the ledger that is really written to."""

import os

import pytest

from bench.process import Process
from bench.sizing import ledger
from bench.sizing.report import cores_table, prices_table, speech_table
from bench.sizing.speech import Spoken
from bench.sizing.texts import TEXTS
from kokoro_speech import catalogue

SPOKEN = Spoken(characters=1000, audio_seconds=54.0, core_seconds=9.0)


def test_a_million_characters_are_hours_of_speech_and_of_computing() -> None:
    assert SPOKEN.hours == pytest.approx(15.0)
    assert SPOKEN.cost == pytest.approx(1 / 6)
    assert SPOKEN.core_hours == pytest.approx(2.5)
    assert speech_table({"en-US": SPOKEN}).rows == (("en-US", "15.0", "0.167", "2.5"),)


def test_cores_and_money_leave_a_reserve() -> None:
    assert cores_table(SPOKEN).rows == (
        ("real-time streams per core", "6.0", "4.2"),
        ("cores for 1,000 simultaneous listeners", "167", "238"),
        ("core-hours per million characters", "2.5", "3.6"),
    )
    assert [row[1:] for row in prices_table(SPOKEN).rows] == [
        ("$0.34/h", "$0.0425", "$0.15"),
        ("€0.011/h", "€0.00275", "€0.0098"),
    ]


def test_every_language_has_a_text() -> None:
    assert TEXTS.keys() == {language.code for language in catalogue.languages()}


def test_rows_and_decisions_are_counted_in_a_real_database() -> None:
    rows, decisions = ledger.measure(0.05)
    assert len(rows) == len(decisions) == len(ledger.TOGETHER)
    assert min(rows + decisions) > 0


def test_the_time_of_a_process_on_processors_grows_with_its_work() -> None:
    own = Process(os.getpid())
    before, times = own.cpu_seconds, os.times()
    used = times.user + times.system
    while (now := os.times()).user + now.system < used + 0.2:
        pass
    assert own.tree_cpu_seconds - before >= 0.18
