import pytest
from tests.server.verbalizing.conftest import Say


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("/home/ana/a.txt", "barra home barra ana barra a ponto t x t"),
        ("ana@gmail.com", "ana arroba gmail ponto com"),
        ("ana_luz@site.com.br", "ana underline luz arroba site ponto com ponto b r"),
        ("www.uol.com.br/esporte", "w w w ponto uol ponto com ponto b r barra esporte"),
        ("@ana_luz", "arroba ana underline luz"),
        ("#BomDia", "hashtag Bom Dia"),
        ("foto.jpg", "foto ponto j p g"),
        ("meu_texto.pdf", "meu underline texto ponto p d f"),
        ("http://a1.com", "h t t p dois pontos barra barra a um ponto com"),
        ("192.168.0.1", "um nove dois ponto um seis oito ponto zero ponto um"),
        ("versão 2.0.1", "versão dois ponto zero ponto um"),
        ("Python 3.12", "Python três ponto doze"),
        ("v1.4", "versão um ponto quatro"),
        ("Fim.Depois", "Fim.Depois"),
        ("_muito_ bom", "muito bom"),
        ("sim", "sim"),
        ("não", "não"),
    ],
)
def test_addresses_are_said_in_words(in_words: Say, text: str, words: str) -> None:
    assert in_words("pt-BR", text) == words
