import pytest
from tests.server.verbalizing.conftest import Say


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("4-6 दिन", "चार से छह दिन"),
        ("भारत 2-0 से जीता", "भारत दो शून्य से जीता"),
        ("2-1 की बढ़त", "दो एक की बढ़त"),
        ("6 × 7 = 42", "छह गुणा सात बराबर बयालीस"),
        ("9 + 1", "नौ धन एक"),
        (">90", "नब्बे से अधिक"),
        ("≤ 5%", "पाँच प्रतिशत से कम या बराबर"),
        ("राधा & सीता", "राधा और सीता"),
        ("24/7", "चौबीसों घंटे सातों दिन"),
        ("26°12' पर", "छब्बीस डिग्री बारह मिनट पर"),
        ("1960s", "उन्नीस सौ साठ के दशक"),
        ("±3", "धन या ऋण तीन"),
        ("2-1 से फाइनल जीता", "दो एक से फाइनल जीता"),
        ("3 : 2 अनुपात", "तीन दो अनुपात"),
        ("रात 9 pm", "रात नौ बजे"),
        ("दिन में 2x", "दिन में दो बार"),
        ("3x तेज़", "तीन गुना तेज़"),
        ("8.5% p.a. ब्याज", "आठ दशमलव पाँच प्रतिशत प्रति वर्ष ब्याज"),
    ],
)
def test_marks_beside_numbers_are_said(in_words: Say, text: str, words: str) -> None:
    assert in_words("hi-IN", text) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("दो-चार दिन", "दो-चार दिन"),
        ("दिन-रात", "दिन-रात"),
    ],
)
def test_hyphens_between_words_stay(in_words: Say, text: str, words: str) -> None:
    assert in_words("hi-IN", text) == words
