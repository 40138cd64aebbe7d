import pytest
from tests.server.verbalizing.conftest import Say


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("on the 5th Fl. of", "on the fifth Floor of"),
        ("the 2nd fl. office", "the second Floor office"),
        ("1428 Oak St.", "fourteen twenty eight Oak Street."),
        ("221 S Main St", "two twenty one South Main Street"),
        ("7 W 34th St", "seven West thirty fourth Street"),
        ("14 Elm Dr.", "fourteen Elm Drive."),
        ("She lives on Oak Ave. near the park.", "She lives on Oak Avenue near the park."),
        ("He lives at 9 Elm St. It is quiet.", "He lives at nine Elm Street. It is quiet."),
        ("500 Park Blvd, Apt. 3", "five hundred Park Boulevard, Apartment three"),
        ("1600 Pine Ave NW", "sixteen hundred Pine Avenue Northwest"),
        ("P.O. Box 77", "P O Box seventy seven"),
        ("St. John lives on St. Clair Ave.", "Saint John lives on Saint Clair Avenue."),
        ("Dr. Jones of Jones Dr.", "Doctor Jones of Jones Drive."),
        ("10450 Lake Rd", "one oh four five oh Lake Road"),
        ("I-80 W", "I eighty west"),
        ("US-40 E to Route 9 N", "US forty east to Route nine north"),
        ("wind SE at 10", "wind southeast at ten"),
    ],
)
def test_street_addresses_are_read(in_words: Say, text: str, words: str) -> None:
    assert in_words("en-US", text) == words
