import pytest
from tests.server.verbalizing.conftest import Say


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("06 1234567", "zero sei uno due tre quattro cinque sei sette"),
        ("02-12345678", "zero due uno due tre quattro cinque sei sette otto"),
        ("347 123 4567", "tre quattro sette uno due tre quattro cinque sei sette"),
        ("347/1234567", "tre quattro sette uno due tre quattro cinque sei sette"),
        ("+39 333 1234567", "più trentanove tre tre tre uno due tre quattro cinque sei sette"),
        ("800 123 456", "ottocento uno due tre quattro cinque sei"),
        ("PIN 4021", "PIN quattro zero due uno"),
        ("il CAP è 00184", "il CAP è zero zero uno otto quattro"),
        (
            "P. IVA 12345678901",
            "partita IVA uno due tre quattro cinque sei sette otto nove zero uno",
        ),
        ("chiama il 118", "chiama il uno uno otto"),
        ("chiami il 112.", "chiami il uno uno due."),
        ("1914-1918", "mille novecento quattordici a mille novecento diciotto"),
        ("il 112% in più", "il cento dodici per cento in più"),
    ],
)
def test_codes_and_telephone_numbers_are_said_digit_by_digit(
    in_words: Say, text: str, words: str
) -> None:
    assert in_words("it-IT", text) == words
