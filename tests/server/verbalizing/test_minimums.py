"""A plus behind a number: "500+ people"."""

import pytest
from tests.server.verbalizing.conftest import Say


@pytest.mark.parametrize(
    ("code", "text", "words"),
    [
        ("es-ES", "500+ personas", "más de quinientas personas"),
        ("es-ES", "más de 500+ personas", "más de quinientos más personas"),
        ("es-ES", "3 + x", "tres más x"),
        ("fr-FR", "500+ pages", "plus de cinq cents pages"),
        ("fr-FR", "1 000+ pages", "plus de mille pages"),
        ("fr-FR", "1 000 000+ users", "plus d'un million users"),
        ("fr-FR", "1+ an", "plus d'un an"),
        ("it-IT", "10+ anni", "più di dieci anni"),
        ("pt-BR", "200+ pessoas", "mais de duzentas pessoas"),
        ("hi-IN", "500+ लोग", "पाँच सौ से अधिक लोग"),
        ("hi-IN", "50+", "पचास धन"),
        ("hi-IN", "≥ 18 वर्ष", "अठारह वर्ष से अधिक या बराबर"),
        ("hi-IN", "<5 किमी", "पाँच किलोमीटर से कम"),
        ("en-US", "500+ people", "five hundred plus people"),
    ],
)
def test_it_means_more_than(in_words: Say, code: str, text: str, words: str) -> None:
    assert in_words(code, text) == words
