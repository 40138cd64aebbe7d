import pytest
from tests.server.verbalizing.conftest import Say


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("my 401k plan", "my four oh one k plan"),
        ("earned 400k", "earned four hundred thousand"),
        ("History 204 is full", "History two oh four is full"),
        ("French 204 people", "French two hundred and four people"),
        ("my 401(k)", "my four oh one (k)"),
        ("Your code is 40917.", "Your code is four zero nine one seven."),
        ("PIN: 0007", "PIN: zero zero zero seven"),
        ("account number 55012", "account number five five zero one two"),
        ("Austin, TX 78701", "Austin, Texas seven eight seven oh one"),
        ("Boston, MA 02134-1022", "Boston, Massachusetts oh two one three four, one oh two two"),
        ("zip code 60601", "zip code six oh six oh one"),
        ("in Boise, ID 83702", "in Boise, Idaho eight three seven oh two"),
        ("He moved to Reno, NV.", "He moved to Reno, Nevada."),
        ("room 305", "room three oh five"),
        ("Flight 1882", "Flight eighteen eighty two"),
        ("Highway 101", "Highway one oh one"),
        ("agent 007", "agent zero zero seven"),
        ("0042", "zero zero four two"),
        ("a Boeing 747", "a Boeing seven forty seven"),
        ("ticket 30045", "ticket three zero zero four five"),
        ("sort code 40-11-02", "sort code four zero, one one, zero two"),
    ],
)
def test_numbers_that_count_nothing_are_read_digit_by_digit(
    in_words: Say, text: str, words: str
) -> None:
    assert in_words("en-US", text) == words


@pytest.mark.parametrize(
    "text",
    [
        "Well, OK.",
        "Hi, ME too.",
    ],
)
def test_state_codes_that_are_words_stay(in_words: Say, text: str) -> None:
    assert in_words("en-US", text) == text


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("an HTTP 502", "an HTTP five oh two"),
        ("error 403", "error four oh three"),
        ("a 404 page", "a four oh four page"),
        ("status 200", "status two hundred"),
        ("404 people", "four hundred and four people"),
        ("HTTP 2", "HTTP two"),
    ],
)
def test_what_a_server_answers(in_words: Say, written: str, spoken: str) -> None:
    assert in_words("en-US", written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("ISSN 1050-124X", "ISSN one zero five zero, one two four X"),
        ("ISSN: 0028-0836.", "ISSN: zero zero two eight, zero eight three six."),
    ],
)
def test_serials_of_journals(in_words: Say, written: str, spoken: str) -> None:
    assert in_words("en-US", written) == spoken
