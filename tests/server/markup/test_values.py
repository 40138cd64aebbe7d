"""Values of attributes."""

import pytest

from kokoro_server.markup import values


@pytest.mark.parametrize(
    ("written", "seconds"),
    [("250ms", 0.25), ("1.5s", 1.5), ("0s", 0), (".5s", 0.5), ("+2s", 2), (" 1s ", 1)],
)
def test_a_time(written: str, seconds: float) -> None:
    assert values.seconds(written) == seconds


@pytest.mark.parametrize("written", ["", "1", "1m", "-1s", "1e3s", "s", "1 s", "١s", f"{10**40}s"])
def test_no_time(written: str) -> None:
    assert values.seconds(written) is None


@pytest.mark.parametrize(
    ("written", "rate"),
    [
        ("slow", 0.75), ("x-fast", 1.75), ("medium", 1), ("default", 1), ("50%", 0.5),
        ("200%", 2), ("0.8", 0.8), ("+10%", 2.2), ("-50%", 1.0),
    ],
)  # fmt: skip
def test_a_rate_is_a_factor_of_the_voice_or_a_change_of_the_current_one(
    written: str, rate: float
) -> None:
    assert values.rate(written, 2.0) == pytest.approx(rate)


@pytest.mark.parametrize(
    ("written", "semitones"),
    [
        ("high", 3), ("x-low", -6), ("+2st", 3), ("-12st", -11), ("+1.5 st", None),
        ("+2semitones", 3), ("+100%", 13), ("400Hz", 12), ("200Hz", 0), ("medium", 0),
        ("+200", None), ("2st", None),
        ("+3dB", None), ("0Hz", None), ("-100%", None), ("-500Hz", None),
    ],
)  # fmt: skip
def test_a_pitch_is_in_semitones(written: str, semitones: float | None) -> None:
    assert values.pitch(written, 1.0, 200) == (
        None if semitones is None else pytest.approx(semitones)
    )


def test_hertz_are_of_the_voice() -> None:
    assert values.pitch("+100Hz", 0.0, 100) == pytest.approx(12)
    assert values.pitch("+100Hz", 12.0, 100) == pytest.approx(12 + 7.02, abs=0.01)
    assert values.pitch("+100Hz", 0.0, None) is None


@pytest.mark.parametrize(
    ("written", "decibels"),
    [
        ("soft", -6), ("silent", -96), ("+6dB", 7), ("-2.5dB", -1.5), ("100", 0), ("50", -6.02),
        ("0", -96), ("+100%", 7.02), ("101", None), ("6dB", None), ("loudest", None),
    ],
)  # fmt: skip
def test_a_volume_is_in_decibels(written: str, decibels: float | None) -> None:
    assert values.volume(written, 1.0) == (
        None if decibels is None else pytest.approx(decibels, abs=0.01)
    )
