import pytest
from tests.server.verbalizing.conftest import Say


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("1° maggio", "primo maggio"),
        ("1 maggio 2024", "primo maggio duemila ventiquattro"),
        ("1º/05/2025", "primo maggio duemila venticinque"),
        ("01/05/2025", "primo maggio duemila venticinque"),
        ("il 5/3", "il cinque marzo"),
        ("10/05", "dieci maggio"),
        ("2024-05-01", "primo maggio duemila ventiquattro"),
        ("12 ott. 2023", "dodici ottobre duemila ventitré"),
        ("sett. 2022", "settembre duemila ventidue"),
        ("l'11 settembre", "l'undici settembre"),
        ("l'8 marzo", "l'otto marzo"),
        ("5-7 giugno", "cinque a sette giugno"),
        ("03/2024", "marzo duemila ventiquattro"),
        ("lun. 5 maggio", "lunedì cinque maggio"),
        ("gli anni '80", "gli anni ottanta"),
        ("nel '68", "nel sessantotto"),
        ("il '900", "il novecento"),
        ("nel 1998", "nel mille novecento novantotto"),
        ("32/13/2020", "trentadue, tredici, duemila venti"),
    ],
)
def test_dates_are_said_in_words(in_words: Say, text: str, words: str) -> None:
    assert in_words("it-IT", text) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("12 gen. 2022", "dodici gennaio duemila ventidue"),
        ("8 mar. 2022", "otto marzo duemila ventidue"),
        ("il gen. Conti", "il generale Conti"),
        ("mar. 8", "martedì otto"),
    ],
)
def test_a_day_before_an_abbreviation_tells_that_it_is_a_month(
    in_words: Say, text: str, words: str
) -> None:
    assert in_words("it-IT", text) == words
