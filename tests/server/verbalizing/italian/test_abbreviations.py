import pytest
from tests.server.verbalizing.conftest import Say


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("lun.-ven.", "lunedì a venerdì."),
        ("mer-sab, ore 9", "mercoledì a sabato, ore nove"),
        ("pag. 9 e segg.", "pagina nove e seguenti"),
        ("costa ~30 euro", "costa circa trenta euro"),
        ("Il sig. Conti e la sig.ra Neri", "Il signor Conti e la signora Neri"),
        ("il dott. Neri", "il dottor Neri"),
        ("la dott.ssa Neri", "la dottoressa Neri"),
        ("avv.", "avvocato."),
        ("prof. Neri", "professor Neri"),
        (
            "S. Pietro, S. Maria, S. Antonio e S. Luca",
            "san Pietro, santa Maria, sant'Antonio e san Luca",
        ),
        ("i sigg. Neri", "i signori Neri"),
        ("l'art. 49", "l'articolo quarantanove"),
        ("p.za Navona", "piazza Navona"),
        ("v.le Europa", "viale Europa"),
        ("c.so Italia 5", "corso Italia cinque"),
        ("pane, latte, ecc.", "pane, latte, eccetera."),
        ("Visto, ecc. Poi esce.", "Visto, eccetera. Poi esce."),
        ("pag. 5", "pagina cinque"),
        ("pagg. 3-5", "pagine tre a cinque"),
        ("art. 5", "articolo cinque"),
        ("n. 5", "numero cinque"),
        ("p. es. qui", "per esempio qui"),
        ("44 a.C.", "quarantaquattro avanti Cristo."),
        ("II sec. a.C.", "secondo secolo avanti Cristo."),
        ("No. Resto.", "No. Resto."),
        ("2° pz.", "secondo pezzo."),
        ("1 pz. e 4 pz.", "un pezzo e quattro pezzi."),
        ("3° p., int. 2", "terzo piano, interno due"),
        ("gira a dx", "gira a destra"),
        ("1,2 mln ab.", "uno virgola due milioni di abitanti"),
        ("300 m s.l.m.", "trecento metri sul livello del mare."),
        ("L. 104/92", "legge cento quattro del mille novecento novantadue"),
        ("alla c.a. di Ugo", "alla cortese attenzione di Ugo"),
        ("ok cmq vengo", "ok comunque vengo"),
        ("lett. b) del testo", "lettera b) del testo"),
        ("l'amplificatore DX", "l'amplificatore D X"),
    ],
)
def test_abbreviations_are_said_in_full(in_words: Say, text: str, words: str) -> None:
    assert in_words("it-IT", text) == words
