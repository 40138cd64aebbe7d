import pytest
from tests.server.verbalizing.conftest import Say


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("44 66 67 89", "चौवालीस छियासठ सड़सठ नवासी"),
        ("कुल 305 बच्चे", "कुल तीन सौ पाँच बच्चे"),
        ("1,25,000 लोग", "एक लाख पच्चीस हज़ार लोग"),
        ("7,654,321", "छिहत्तर लाख चौवन हज़ार तीन सौ इक्कीस"),
        ("40000000000", "चालीस अरब"),
        ("6000000000000000", "छह पद्म"),
        ("१२ आम", "बारह आम"),
        ("-8", "ऋण आठ"),
        ("2.75", "दो दशमलव सात पाँच"),
        ("0.04", "शून्य दशमलव शून्य चार"),
        ("008", "शून्य शून्य आठ"),
        ("4,7 और 9", "चार, सात और नौ"),
        ("जी7 देश", "जी सात देश"),
        ("9876543210987654", "नौ आठ सात छह पाँच चार तीन दो एक शून्य नौ आठ सात छह पाँच चार"),
    ],
)
def test_numbers_are_said_in_words(in_words: Say, text: str, words: str) -> None:
    assert in_words("hi-IN", text) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("1.5 घंटे रुको", "डेढ़ घंटे रुको"),
        ("2.5 लाख वोट", "ढाई लाख वोट"),
        ("1.5 kg आटा", "डेढ़ किलोग्राम आटा"),
        ("मान 1.5 है", "मान एक दशमलव पाँच है"),
        ("3.5 kg", "तीन दशमलव पाँच किलोग्राम"),
        ("12.5%", "बारह दशमलव पाँच प्रतिशत"),
    ],
)
def test_one_and_a_half_of_something_has_a_word_of_its_own(
    in_words: Say, text: str, words: str
) -> None:
    assert in_words("hi-IN", text) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("₹४५०", "चार सौ पचास रुपए"),
        ("०४/११/२०२१", "चार नवंबर दो हज़ार इक्कीस"),
        ("७:१५", "सवा सात बजे"),
        ("९वीं", "नौवीं"),
        ("३/४", "तीन चौथाई"),
    ],
)
def test_devanagari_digits_are_read_as_others(in_words: Say, text: str, words: str) -> None:
    assert in_words("hi-IN", text) == words
