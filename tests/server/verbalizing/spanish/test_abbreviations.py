import pytest
from tests.server.verbalizing.conftest import Say


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Cap. III", "capítulo tres"),
        ("el Cap. Trueno", "el capitán Trueno"),
        ("pág. 9 y ss.", "página nueve y siguientes"),
        ("IVA incl.", "IVA incluido."),
        ("de lun. a vie.", "de lunes a viernes."),
        ("mié.-sáb. a las 5", "miércoles a sábado a las cinco"),
        ("el mar y la vie", "el mar y la vie"),
        ("El Sr. Mora", "El señor Mora"),
        ("la Dra. Vega", "la doctora Vega"),
        ("Avda. del Mar", "avenida del Mar"),
        ("pan, leche, etc.", "pan, leche, etcétera."),
        ("etc. y más", "etcétera y más"),
        ("pan, etc. Luego", "pan, etcétera. Luego"),
        ("EE.UU.", "Estados Unidos."),
        ("en EE. UU. hay", "en Estados Unidos hay"),
        ("p. ej. esto", "por ejemplo esto"),
        ("pág. 7", "página siete"),
        ("en 300 a. C.", "en trescientos antes de Cristo."),
        ("no. 4", "número cuatro"),
        ("No. No voy.", "No. No voy."),
        ("Juan y Ana. Sra", "Juan y Ana. Sra"),
        ("C/ Real 3", "calle Real tres"),
        ("12 uds.", "doce unidades."),
    ],
)
def test_abbreviations_are_said_in_full(in_words: Say, text: str, words: str) -> None:
    assert in_words("es-ES", text) == words
