"""What cleaning does to line ends and dashes."""

import pytest

from kokoro_server.verbalizing import AlignedText
from kokoro_server.verbalizing.cleaning import clean


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("one line\nand the next", "one line and the next"),
        ("東京の\n夜は長い", "東京の夜は長い"),
        ("我们明天\r\n去公园", "我们明天去公园"),
        ("well-\nknown", "well-known"),
        ("Smith-\nJones", "Smith- Jones"),
        ("東京 の夜", "東京 の夜"),
    ],
)
def test_a_line_end_is_a_space_but_inside_a_word_nothing(text: str, cleaned: str) -> None:
    assert clean(AlignedText.of(text)).text == cleaned


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("He left--and never came back", "He left—and never came back"),
        ("He left -- and never came back", "He left — and never came back"),
        ("“I never--”", "“I never—”"),
        ("run it with --help", "run it with --help"),
        ("--help", "--help"),
        ("a-b", "a-b"),
        ("5-3", "5-3"),
    ],
)
def test_two_hyphens_are_a_dash_but_for_an_option(text: str, cleaned: str) -> None:
    assert clean(AlignedText.of(text)).text == cleaned


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("आओ। बैठो॥", "आओ। बैठो।"),
        ("डॉ॰ राव", "डॉ. राव"),
        ("खत्म।।।।", "खत्म।"),
    ],
)
def test_a_danda_stays_for_the_rules_and_the_sign_of_abbreviation_is_a_dot(
    text: str, cleaned: str
) -> None:
    assert clean(AlignedText.of(text)).text == cleaned


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("双11，618大促", "双11, 618大促"),
        ("共12，500元", "共12,500元"),
        ("１，２００円", "1,200円"),
        ("1,200", "1,200"),
        ("①②と3④", "1 2と3 4"),
        ("①番", "1番"),
        ("２０２６／０５／０１", "2026/05/01"),
        ("b≧5 e≒2.7", "b≥5 e≈2.7"),
    ],
)
def test_full_width_commas_signs_and_numbers_in_circles(text: str, cleaned: str) -> None:
    assert clean(AlignedText.of(text)).text == cleaned


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("\u201315 °C", "-15 ℃"),
        ("de \u20135 °C a 2 °C", "de -5 ℃ a 2 ℃"),
        ("(\u20133%)", "(-3%)"),
        ("x = \u20134", "x = -4"),
        ("5 \u201310 °C", "5 —10 ℃"),
        ("5\u201310 °C", "5—10 ℃"),
        ("\u20143 °C", "—3 ℃"),
        ("\u20133 euros", "—3 euros"),
    ],
)
def test_an_en_dash_is_a_minus_before_degrees_and_behind_operators(text: str, cleaned: str) -> None:
    assert clean(AlignedText.of(text)).text == cleaned
