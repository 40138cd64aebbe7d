import pytest
from tests.server.verbalizing.conftest import Say


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("/home/maria/a.txt", "slash home slash maria slash a punto t x t"),
        ("mario.neri@gmail.com", "mario punto neri chiocciola gmail punto com"),
        ("ana_neri@comune.it", "a n a trattino basso neri chiocciola comune punto IT"),
        ("www.treni.it/nord", "w w w punto t r e n i punto IT slash n o r d"),
        ("www.benvenuti.com", "w w w punto benvenuti punto com"),
        ("@ana", "chiocciola a n a"),
        ("#BuonaNotte", "hashtag Buona Notte"),
        ("foto.jpg", "foto punto j p g"),
        ("192.168.0.1", "uno nove due punto uno sei otto punto zero punto uno"),
        ("versione 2.0.1", "versione due punto zero punto uno"),
        ("Python 3.12", "Python tre punto dodici"),
        ("v1.4", "versione uno punto quattro"),
        ("SD.IT.com", "S D punto I T punto com"),
        ("Fine.Poi", "Fine.Poi"),
        ("_molto_ bello", "molto bello"),
    ],
)
def test_addresses_are_said_in_words(in_words: Say, text: str, words: str) -> None:
    assert in_words("it-IT", text) == words
