import pytest
from tests.server.verbalizing.conftest import Say


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Vieram 21 pessoas.", "Vieram vinte e uma pessoas."),
        ("Comprei 2 mesas e 2 livros.", "Comprei duas mesas e dois livros."),
        ("São 200 páginas.", "São duzentas páginas."),
        ("Restam 1 hora e 1 dia.", "Restam uma hora e um dia."),
        ("Entre 2 e 3 semanas.", "Entre duas e três semanas."),
        ("De 2 a 3 xícaras.", "De duas a três xícaras."),
        ("Cabem 31.000 litros.", "Cabem trinta e um mil litros."),
        ("São 2 340 500 almas.", "São dois milhões trezentas e quarenta mil e quinhentas almas."),
        ("2 mil mulheres", "duas mil mulheres"),
        ("1 milhão de pessoas", "um milhão de pessoas"),
        ("5 mi de reais", "cinco milhões de reais"),
        ("Mede 0,05.", "Mede zero vírgula zero cinco."),
        ("Cresce 2,75.", "Cresce dois vírgula sete cinco."),
        ("Saldo: 1,234.50", "Saldo: mil duzentos e trinta e quatro ponto cinco zero"),
        ("O agente 007.", "O agente zero zero sete."),
        ("Faz -7 na serra.", "Faz menos sete na serra."),
        ("A fase 1 terminou.", "A fase um terminou."),
        ("1.001 noites", "mil e uma noites"),
        ("3.500.000", "três milhões e quinhentos mil"),
        ("Lei 8.112/90", "Lei oito mil cento e doze barra noventa"),
        ("30 seg, 2 min", "trinta segundos, dois minutos"),
        ("Brasil 2 x 1 Peru", "Brasil dois a um Peru"),
        ("Em 2x sem juros.", "Em duas vezes sem juros."),
    ],
)
def test_numbers_are_said_in_words(in_words: Say, text: str, words: str) -> None:
    assert in_words("pt-BR", text) == words
