import pytest

from kokoro_server.verbalizing import AlignedText, verbalize
from kokoro_server.verbalizing.cleaning import clean


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("snake_case", "snake_case"),
        ("_it_ is", "it is"),
        ("C# or #tag", "C# or #tag"),
        ("# Title", "Title"),
        ("5 * 3 and 5*3", "5 * 3 and 5*3"),
        ("**bold** *slanted*", "bold slanted"),
        ("2^10", "2^10"),
        ("a ^ b", "a b"),
        ("₺20 or 20 ₺", "₺20 or 20 ₺"),
        ("₺ is a sign", "is a sign"),
        (r"C:\Users\Ann", r"C:\Users\Ann"),
        (r"a\b", "a b"),
        ("~5 km", "≈5 km"),
        ("5~6", "5—6"),
        ("~~gone~~", "gone"),
        ("go -- now", "go — now"),
        ("--5", "--5"),
    ],
)
def test_signs_stay_where_they_say_something(text: str, cleaned: str) -> None:
    assert clean(AlignedText.of(text)).text == cleaned


@pytest.mark.parametrize("code", ["es-ES", "fr-FR", "it-IT", "pt-BR", "zh-CN"])
def test_signs_without_a_name_in_a_language_are_silent(code: str) -> None:
    assert verbalize(clean(AlignedText.of("a_b c")), code).text == "a b c"
