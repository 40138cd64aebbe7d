import pytest
from tests.server.verbalizing.conftest import Say


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("सन् 1912 में", "सन् उन्नीस सौ बारह में"),
        ("1760 से", "सत्रह सौ साठ से"),
        ("1970 के दशक", "उन्नीस सौ सत्तर के दशक"),
        ("मार्च 1931", "मार्च उन्नीस सौ इकतीस"),
        ("वर्ष 2015 की", "वर्ष दो हज़ार पंद्रह की"),
        ("1914-1918", "उन्नीस सौ चौदह से उन्नीस सौ अठारह"),
        ("1935-37 तक", "उन्नीस सौ पैंतीस से सैंतीस तक"),
        ("वित्त वर्ष 2021-22", "वित्त वर्ष दो हज़ार इक्कीस बाईस"),
        ("1757, 1857 और 1942", "सत्रह सौ सत्तावन, अठारह सौ सत्तावन और उन्नीस सौ बयालीस"),
        ("322 ई.पू. में", "तीन सौ बाईस ईसा पूर्व में"),
        ("185-73 ई. पू. तक", "एक सौ पचासी से तिहत्तर ईसा पूर्व तक"),
        ("1192 ई. में", "ग्यारह सौ बानबे ईस्वी में"),
    ],
)
def test_years_are_counted_in_hundreds(in_words: Say, text: str, words: str) -> None:
    assert in_words("hi-IN", text) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("1450", "एक हज़ार चार सौ पचास"),
        ("1600 से अधिक", "एक हज़ार छह सौ से अधिक"),
        ("₹1800 में", "एक हज़ार आठ सौ रुपए में"),
        ("1300 पेड़", "एक हज़ार तीन सौ पेड़"),
    ],
)
def test_other_numbers_of_four_digits_are_counted_in_thousands(
    in_words: Say, text: str, words: str
) -> None:
    assert in_words("hi-IN", text) == words
