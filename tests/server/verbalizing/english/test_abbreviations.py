import pytest
from tests.server.verbalizing.conftest import Say


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("b. 1821, d. 1881", "born eighteen twenty one, died eighteen eighty one"),
        ("answer d. or b.", "answer d. or b."),
        ("5% w/v salt", "five percent weight per volume salt"),
        ("Dr. Watson", "Doctor Watson"),
        ("Sgt. Pepper", "Sergeant Pepper"),
        ("Lt. Ripley and Capt. Kirk", "Lieutenant Ripley and Captain Kirk"),
        ("Gov. Lee and Sen. Hall", "Governor Lee and Senator Hall"),
        ("Prof. Moriarty", "Professor Moriarty"),
        ("St. Peter", "Saint Peter"),
        ("Mt. Fuji", "Mount Fuji"),
        ("Ft. Worth", "Fort Worth"),
        ("Sammy Davis Jr. sang.", "Sammy Davis Junior sang."),
        ("No. 9", "number nine"),
        ("Nos. 3-5", "numbers three to five"),
        ("Fig. 4", "figure four"),
        ("Vol. 2, pp. 30-35", "volume two, pages thirty to thirty five"),
        ("p. 9", "page nine"),
        ("Acme Inc. and Bolt Ltd. merged.", "Acme Incorporated and Bolt Limited merged."),
        ("cats vs. dogs", "cats versus dogs"),
        ("about 5 lbs., etc.", "about five pounds, etcetera."),
        ("pens, etc. Then go.", "pens, etcetera. Then go."),
        ("pens, etc. and ink", "pens, etcetera and ink"),
        ("w/ milk and w/o sugar", "with milk and without sugar"),
        ("c. 1540", "circa fifteen forty"),
        ("in the U.S. They", "in the US. They"),
        ("Roe v. Wade", "Roe versus Wade"),
        ("3% p.a.", "three percent per annum"),
        ("40 y.o.", "forty years old"),
        ("v. Good", "v. Good"),
        ("w/c 5 May", "week commencing the fifth of May"),
        ("c.1066", "circa ten sixty six"),
        ("(r. 1702-1714)", "(reigned seventeen oh two to seventeen fourteen)"),
    ],
)
def test_abbreviations_are_written_out_by_place(in_words: Say, text: str, words: str) -> None:
    assert in_words("en-US", text) == words


@pytest.mark.parametrize(
    "text",
    [
        "No. I won't.",
        "No. It is mine.",
        "The fig. was ripe",
        "Sit. Stay.",
        "Art is long.",
        "Gen is here.",
    ],
)
def test_what_is_no_abbreviation_stays(in_words: Say, text: str) -> None:
    assert in_words("en-US", text) == text


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("ed. by A. Reed", "edited by A. Reed"),
        ("Trans. by M. Roe", "Translated by M. Roe"),
        ("3rd ed.", "third edition"),
        ("(Hall, eds.)", "(Hall, editors)"),
        ("Ed. called", "Ed. called"),
    ],
)
def test_who_made_a_book(in_words: Say, written: str, spoken: str) -> None:
    assert in_words("en-US", written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("the U.S.'s role", "the US's role"),
        ("the U.K.'s and E.U.'s", "the UK's and EU's"),
    ],
)
def test_possessives_of_initials_have_no_dots(in_words: Say, written: str, spoken: str) -> None:
    assert in_words("en-US", written) == spoken
