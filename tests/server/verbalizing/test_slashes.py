"""Slashes that make no fraction, in the Romance languages."""

import pytest
from tests.server.verbalizing.conftest import Say


@pytest.mark.parametrize(
    ("code", "text", "words"),
    [
        ("es-ES", "Parte 2/6", "Parte dos de seis"),
        ("es-ES", "pág. 4/12", "página cuatro de doce"),
        ("es-ES", "Sacó un 6,5/10", "Sacó un seis coma cinco sobre diez"),
        ("es-ES", "110/70 mmHg", "ciento diez sobre setenta milímetros de mercurio"),
        ("es-ES", "3/5 estrellas", "tres sobre cinco estrellas"),
        ("es-ES", "caduca 04/28", "caduca abril de dos mil veintiocho"),
        ("es-ES", "en 2021/22", "en dos mil veintiuno veintidós"),
        ("es-ES", "la liga 97/98", "la liga noventa y siete noventa y ocho"),
        (
            "es-ES",
            "200 °C/390 °F",
            "doscientos grados centígrados o trescientos noventa grados Fahrenheit",
        ),
        ("es-ES", "12 : 3 = 4", "doce entre tres es igual a cuatro"),
        ("fr-FR", "Étape 3/4", "Étape trois sur quatre"),
        ("fr-FR", "exp. 11/26", "expire novembre deux mille vingt-six"),
        ("fr-FR", "la saison 2019/20", "la saison deux mille dix-neuf vingt"),
        ("it-IT", "Episodio 2/8", "Episodio due di otto"),
        ("it-IT", "voto 7/10", "voto sette su dieci"),
        ("it-IT", "Via Po 8/B", "Via Po otto barra B"),
        ("pt-BR", "parcela 3/12", "parcela três de doze"),
        (
            "pt-BR",
            "PA de 130/85 mmHg",
            "PA de cento e trinta por oitenta e cinco milímetros de mercúrio",
        ),
        ("pt-BR", "110/220 V", "cento e dez ou duzentos e vinte volts"),
        ("pt-BR", "nota 8/10", "nota oito de dez"),
        ("pt-BR", "8/2 = 4", "oito dividido por dois igual a quatro"),
        ("es-ES", "máx./mín.: 4/15 ºC", "máximo/mín.: cuatro a quince grados centígrados"),
        ("fr-FR", "13/22 °C", "treize à vingt-deux degrés Celsius"),
        ("es-ES", "Jn 6:35", "Jn seis, treinta y cinco"),
        ("it-IT", "Mt 7,12", "Mt sette, dodici"),
    ],
)
def test_slashes_that_make_no_fraction(in_words: Say, code: str, text: str, words: str) -> None:
    assert in_words(code, text) == words


@pytest.mark.parametrize(
    ("code", "text", "words"),
    [
        ("es-ES", "1/5 de la parte", "un quinto de la parte"),
        ("es-ES", "3/4 kg", "tres cuartos de kilogramo"),
        ("es-ES", "Ley 7/2021", "Ley siete barra dos mil veintiuno"),
        ("es-ES", "1/2 = 0,5", "medio es igual a cero coma cinco"),
        ("fr-FR", "les 2/3 du temps", "les deux tiers du temps"),
        ("it-IT", "3/4 d'ora", "tre quarti d'ora"),
        ("pt-BR", "em 1/3 do país", "em um terço do país"),
        ("pt-BR", "5 km/h", "cinco quilômetros por hora"),
    ],
)
def test_fractions_stay_fractions(in_words: Say, code: str, text: str, words: str) -> None:
    assert in_words(code, text) == words
