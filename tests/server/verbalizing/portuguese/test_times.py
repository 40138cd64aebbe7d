import pytest
from tests.server.verbalizing.conftest import Say


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("às 15h30", "às quinze horas e trinta"),
        ("às 3h", "às três horas"),
        ("14:30", "catorze horas e trinta"),
        ("14:30h", "catorze horas e trinta"),
        ("14h30min", "catorze horas e trinta"),
        ("1h", "uma hora"),
        ("00h", "zero horas"),
        ("00:15", "zero horas e quinze"),
        ("9h-17h", "nove horas às dezessete horas"),
        ("das 8h às 18h", "das oito horas às dezoito horas"),
        ("8h30-9h15", "oito horas e trinta às nove horas e quinze"),
        ("7h da manhã", "sete horas da manhã"),
        ("15h da tarde", "três horas da tarde"),
        ("21h da noite", "nove horas da noite"),
        ("14:30:05", "catorze horas e trinta minutos e cinco segundos"),
        ("2:30 p.m.", "duas horas e trinta da tarde."),
        ("10 p.m.", "dez horas da noite."),
        ("por 3:2", "por três a dois"),
    ],
)
def test_times_are_said_in_words(in_words: Say, text: str, words: str) -> None:
    assert in_words("pt-BR", text) == words
