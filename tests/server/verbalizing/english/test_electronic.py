import pytest
from tests.server.verbalizing.conftest import Say


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("a .pdf file", "a dot PDF file"),
        (".NET", "dot NET"),
        ("/etc/hosts", "slash E.T.C slash hosts"),
        ("mail to ann@example.org.", "mail to ann at example dot org."),
        ("ann_b.c-d@example.co.uk", "ann underscore B dot C dash D at example dot co dot U.K"),
        (
            "https://example.com/docs?id=42",
            "HTTPS colon slash slash example dot com slash docs question mark I.D equals four two",
        ),
        ("See www.example.net, please.", "See WWW dot example dot net, please."),
        ("example.io/start", "example dot I.O slash start"),
        ("Open notes.txt now.", "Open notes dot text now."),
        ("C:\\Users\\Ann", "C colon backslash Users backslash Ann"),
        ("/etc/hosts/x", "slash E.T.C slash hosts slash X"),
        ("snake_case_name", "snake underscore case underscore name"),
        ("@ann_lee", "at ann underscore lee"),
        ("@AnnLee99", "at Ann Lee nine nine"),
        ("#ThrowbackThursday", "hashtag Throwback Thursday"),
        ("#summer2024", "hashtag summer twenty twenty four"),
        ("main.py and index.html", "main dot P Y and index dot HTML"),
        ("00:1A:2b:3C:4D:5E", "zero zero, one A, two B, three C, four D, five E"),
        ("fe80::1", "F E eight zero colon colon one"),
        ("::1", "colon colon one"),
        ("~/notes.txt", "tilde slash notes dot text"),
        ("#30DayPlan", "hashtag thirty Day Plan"),
        ("std::sort", "std::sort"),
    ],
)
def test_addresses_are_spelled_where_nobody_can_say_them(
    in_words: Say, text: str, words: str
) -> None:
    assert in_words("en-US", text) == words


@pytest.mark.parametrize(
    "text",
    [
        "He left.Then she came.",
        "Who? Me.",
    ],
)
def test_sentences_without_a_space_are_no_addresses(in_words: Say, text: str) -> None:
    assert in_words("en-US", text) == text
