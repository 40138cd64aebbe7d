import pytest
from tests.server.verbalizing.conftest import Say


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("₹75 दो", "पचहत्तर रुपए दो"),
        ("₹1", "एक रुपया"),
        ("₹2,50,000", "दो लाख पचास हज़ार रुपए"),
        ("₹19.50", "उन्नीस रुपए पचास पैसे"),
        ("₹0.25", "पच्चीस पैसे"),
        ("रु. 80 में", "अस्सी रुपए में"),
        ("Rs. 60", "साठ रुपए"),
        ("रु.300/- मात्र", "तीन सौ रुपए मात्र"),
        ("90 रु. किलो", "नब्बे रुपए किलो"),
        ("₹6 लाख", "छह लाख रुपए"),
        ("₹1.5 करोड़", "डेढ़ करोड़ रुपए"),
        ("₹3 लाख करोड़", "तीन लाख करोड़ रुपए"),
        ("Rs 4 crore", "चार करोड़ रुपए"),
        ("$12.40", "बारह डॉलर चालीस सेंट"),
        ("€7", "सात यूरो"),
        ("£3.05", "तीन पाउंड पाँच पेंस"),
        ("¥900", "नौ सौ येन"),
        ("₩50", "पचास वॉन"),
        ("$4 million", "चार मिलियन डॉलर"),
        ("30 USD", "तीस डॉलर"),
        ("₹60/किलो", "साठ रुपए प्रति किलो"),
        ("₹200/माह", "दो सौ रुपए प्रति माह"),
        ("₹20-30", "बीस से तीस रुपए"),
        ("-₹40", "ऋण चालीस रुपए"),
    ],
)
def test_amounts_are_said_with_their_currency(in_words: Say, text: str, words: str) -> None:
    assert in_words("hi-IN", text) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("7 लाखों में", "सात लाखों में"),
        ("2 करोड़ों", "दो करोड़ों"),
        ("₹5 हजारों", "पाँच रुपए हजारों"),
    ],
)
def test_scales_in_the_plural_are_words_of_the_sentence(
    in_words: Say, text: str, words: str
) -> None:
    assert in_words("hi-IN", text) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("₹20–₹30", "बीस से तीस रुपए"),
        ("₹1,500 - ₹2,000", "एक हज़ार पाँच सौ से दो हज़ार रुपए"),
        ("$3-$4", "तीन से चार डॉलर"),
        ("₹20, ₹30", "बीस रुपए, तीस रुपए"),
    ],
)
def test_the_currency_of_a_range_is_said_once(in_words: Say, text: str, words: str) -> None:
    assert in_words("hi-IN", text) == words
