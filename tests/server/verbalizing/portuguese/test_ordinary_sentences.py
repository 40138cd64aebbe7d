import pytest
from tests.server.verbalizing.conftest import Say


@pytest.mark.parametrize(
    "text",
    [
        "A tarde cai devagar sobre o rio, e ninguém tem pressa.",
        "Ela me disse que viria, mas não veio.",
        "Dê uma olhada no mar antes de sair.",
        "O menino leu o livro inteiro numa noite.",
        "Vai sair agora ou prefere esperar mais um pouco?",
        "Que dia lindo para caminhar na praia!",
        "Minha avó fazia o melhor bolo da cidade.",
        "Não sei se ele vai aceitar o convite.",
        "Entre, sente-se e fique à vontade.",
        "O set de filmagem ficou pronto ontem.",
        "Há muito tempo que não chove no sertão.",
        "Quem canta seus males espanta.",
        "Ele mora longe, mas vem sempre que pode.",
        "As meninas brincavam de roda no quintal.",
        "Deixe o carro na rua e suba a pé.",
        "A senhora quer café ou chá?",
        "O rei morreu sem deixar herdeiros.",
        "Fiz tudo que podia, e não foi pouco.",
        "De vez em quando, ela liga para o filho.",
        "Abra a janela, por favor, está quente.",
        "Vi o filme duas vezes e chorei nas duas.",
        "O doutor pediu que eu descansasse.",
        "Terça, quinta e sexta são dias de feira.",
        "Seu irmão é mais alto do que você.",
        "Vou à padaria; você quer alguma coisa?",
        "A mil por hora, a vida passa.",
        "Ele disse: venha cá, meu filho, e sente-se.",
        "Mar calmo nunca fez bom marinheiro.",
    ],
)
def test_ordinary_sentences_stay_as_they_are(in_words: Say, text: str) -> None:
    assert in_words("pt-BR", text) == text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Custa R$ 5,50.", "kˈustæ sˈiŋkʊ xeˈIz i sˌiŋkwˈAŋtæ sˌAŋtˈavʊs."),
        ("21 pessoas", "vˈiŋʧj i ˌumæ pˌesˈoæs"),
        ("às 15h30", "aːs kˈiŋzy ˈɔɾæz i trˈiŋtæ"),
        ("Lá vem o Sr. Lima.", "lˈa vˈAŋ ʊ seɲˈor lˈimæ."),
    ],
)
def test_words_for_numbers_have_these_phonemes(phonemes: Say, text: str, expected: str) -> None:
    assert phonemes("pt-BR", text) == expected
