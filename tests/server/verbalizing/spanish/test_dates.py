import pytest
from tests.server.verbalizing.conftest import Say


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("el 3/4 kg", "el tres cuartos de kilogramo"),
        ("el 3/4", "el tres de abril"),
        ("el 7/9/2023", "el siete de septiembre de dos mil veintitrés"),
        ("2021-11-30", "treinta de noviembre de dos mil veintiuno"),
        ("el 08.02.1998", "el ocho de febrero de mil novecientos noventa y ocho"),
        ("1 de abril", "primero de abril"),
        ("12 oct. 1992", "doce de octubre de mil novecientos noventa y dos"),
        ("del 5/6 al 9/6", "del cinco de junio al nueve de junio"),
        ("el 3-mar-24", "el tres de marzo de dos mil veinticuatro"),
        ("4 de julio del 2012", "cuatro de julio del dos mil doce"),
        ("en mayo 20 personas", "en mayo veinte personas"),
        ("los años 60", "los años sesenta"),
        ("el 14/25/2020", "el catorce, veinticinco, dos mil veinte"),
    ],
)
def test_dates_are_said_in_words(in_words: Say, text: str, words: str) -> None:
    assert in_words("es-ES", text) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("8 mar. 2022", "ocho de marzo de dos mil veintidós"),
        ("mar. 8 de abril", "martes ocho de abril"),
    ],
)
def test_a_day_before_an_abbreviation_tells_that_it_is_a_month(
    in_words: Say, text: str, words: str
) -> None:
    assert in_words("es-ES", text) == words
