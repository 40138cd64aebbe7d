import pytest
from tests.server.verbalizing.conftest import Say


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Vinieron 21 personas.", "Vinieron veintiuna personas."),
        ("Hay 21 mesas y 21 libros.", "Hay veintiuna mesas y veintiún libros."),
        ("Son 200 páginas.", "Son doscientas páginas."),
        ("Caben 31.000 litros.", "Caben treinta y un mil litros."),
        ("Tiene 1 hermana y 1 hermano.", "Tiene una hermana y un hermano."),
        ("Quedan 31 días y 41 problemas.", "Quedan treinta y un días y cuarenta y un problemas."),
        ("Son 2 340 500 almas.", "Son dos millones trescientas cuarenta mil quinientas almas."),
        ("La fase 1 terminó.", "La fase uno terminó."),
        ("Crece un 2,75.", "Crece un dos coma setenta y cinco."),
        ("Mide 0,05.", "Mide cero coma cero cinco."),
        ("Saldo: 1,234.50", "Saldo: mil doscientos treinta y cuatro punto cincuenta"),
        ("El agente 007.", "El agente cero cero siete."),
        ("Hace -7 en Soria.", "Hace menos siete en Soria."),
        ("Van 21 millones.", "Van veintiún millones."),
        ("9" * 30, " ".join(["nueve"] * 30)),
    ],
)
def test_numbers_are_said_in_words(in_words: Say, text: str, words: str) -> None:
    assert in_words("es-ES", text) == words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("21 km", "bAntjˈuŋ kilˈometɾos"),
        ("El 2,5 %.", "el ðˈos kˈoma θˈinko poɾ θjˈɛnto."),
        ("Mayo trajo lluvia, no calor.", "mˈaʝo tɾˈaxo ʎˈuβja, nˈo kalˈoɾ."),
    ],
)
def test_words_for_numbers_have_these_phonemes(phonemes: Say, text: str, expected: str) -> None:
    assert phonemes("es-ES", text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "La tarde cae despacio sobre el río, y nadie tiene prisa.",
        "Me di cuenta de que mi vida era mía.",
        "Se lo dije a Vd sin querer: no vale, amigo mío.",
        "¿Vas a venir o no? Di que sí; la mar está en calma.",
    ],
)
def test_ordinary_sentences_stay_as_they_are(in_words: Say, text: str) -> None:
    assert in_words("es-ES", text) == text.replace("¿", "")
