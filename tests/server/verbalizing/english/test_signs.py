import pytest
from tests.server.verbalizing.conftest import Say


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("2 + 2 = 4", "two plus two equals four"),
        ("9 - 4 = 5", "nine minus four equals five"),
        ("9-4=5", "nine minus four equals five"),
        ("3 × 5", "three times five"),
        ("3 * 5", "three times five"),
        ("8 / 2 = 4", "eight divided by two equals four"),
        ("8 ÷ 2", "eight divided by two"),
        ("2^8", "two to the power of eight"),
        ("x² + y²", "x squared plus y squared"),
        ("x <= 5", "x is less than or equal to five"),
        ("x ≥ 5", "x is greater than or equal to five"),
        ("it must be ≥ 5", "it must be at least five"),
        ("a ≠ b", "a is not equal to b"),
        ("a < b > c", "a less than b greater than c"),
        ("π ≈ 3.14", "π is approximately three point one four"),
        ("~40 people", "about forty people"),
        ("±3", "plus or minus three"),
        ("√9", "square root of nine"),
        ("5%", "five percent"),
        ("0.5 %", "zero point five percent"),
        ("-8", "minus eight"),
        ("Q&A", "Q and A"),
        ("R&D", "R and D"),
        ("#3", "number three"),
        ("C# and C++", "C sharp and C plus plus"),
        ("order #A-77", "order number A seventy seven"),
        ("3 times/day", "three times per day"),
        ("§ 12", "section twelve"),
        ("@ home", "at home"),
        ("cats/dogs", "cats slash dogs"),
        ("he/she", "he or she"),
        ("and/or", "and/or"),
        ("f(x) -> y", "f(x) to y"),
    ],
)
def test_arithmetic_and_signs_are_read(in_words: Say, text: str, words: str) -> None:
    assert in_words("en-US", text) == words
