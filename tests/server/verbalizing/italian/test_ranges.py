import pytest
from tests.server.verbalizing.conftest import Say


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("10-15 minuti", "dieci a quindici minuti"),
        ("tra 5-10 anni", "tra cinque e dieci anni"),
        ("3-2", "tre a due"),
        ("3:2", "tre a due"),
        ("3x4", "tre per quattro"),
        ("7 - 2 = 5", "sette meno due uguale cinque"),
        ("5 + 3 = 8", "cinque più tre uguale otto"),
        ("1-2-3", "uno, due, tre"),
        ("x ≤ 5", "x minore o uguale a cinque"),
        ("a ≠ b", "a diverso da b"),
        ("√16", "radice quadrata di sedici"),
        ("§ 5", "paragrafo cinque"),
        ("9 ÷ 3", "nove diviso tre"),
    ],
)
def test_signs_between_numbers_are_said_in_words(in_words: Say, text: str, words: str) -> None:
    assert in_words("it-IT", text) == words
