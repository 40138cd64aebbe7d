import pytest
from tests.server.verbalizing.conftest import Say


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("12:30", "dodici e mezza"),
        ("17:15", "diciassette e un quarto"),
        ("alle 9:00", "alle nove"),
        ("alle 10:30", "alle dieci e trenta"),
        ("alle 15:45", "alle quindici e quarantacinque"),
        ("alle 14.30", "alle quattordici e trenta"),
        ("ore 20,45", "ore venti e quarantacinque"),
        ("alle 1:30", "all'una e mezza"),
        ("all'1:00", "all'una"),
        ("09:20", "nove e venti minuti"),
        ("14:30:05", "quattordici e trenta minuti e cinque secondi"),
        ("9:00-17:00", "nove alle diciassette"),
        ("9 p.m.", "nove di sera."),
        ("15.30", "quindici e mezza"),
        ("risultato 3:2", "risultato tre a due"),
        ("ore 8.30-12.00", "ore otto e trenta alle dodici"),
        ("Partenza 7.05", "Partenza sette e cinque"),
        ("dalle 9:00-13", "dalle nove alle tredici"),
        ("costa 8.30-9.20 €", "costa otto punto trenta a nove punto venti euro"),
    ],
)
def test_times_are_said_in_words(in_words: Say, text: str, words: str) -> None:
    assert in_words("it-IT", text) == words
