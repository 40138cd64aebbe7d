import pytest
from tests.server.verbalizing.conftest import Say


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("Mg²⁺ and K⁺", "M G two plus and K plus"),
        ("CO₃²⁻, NO₃⁻", "C O three two minus, N O three minus"),
        ("SO4 2-", "S O four two minus"),
        ("Cl⁻ ions", "C L minus ions"),
    ],
)
def test_ions_are_spelled_with_their_charge(in_words: Say, written: str, spoken: str) -> None:
    assert in_words("en-US", written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("x² - 2", "x squared - two"),
        ("a 5+ rating", "a five plus rating"),
        ("I - 3 of us", "I - three of us"),
    ],
)
def test_other_signs_stay(in_words: Say, written: str, spoken: str) -> None:
    assert in_words("en-US", written) == spoken
