"""Signs of mathematics, in every language."""

import pytest
from tests.server.verbalizing.conftest import Say

CODES = ["en-US", "en-GB", "es-ES", "fr-FR", "it-IT", "pt-BR", "hi-IN", "ja-JP", "zh-CN"]


@pytest.mark.parametrize(
    ("code", "text", "words"),
    [
        ("en-US", "all x ∈ S", "all x in S"),
        ("en-US", "∀x∈R: x²≥0", "for all x in R: x squared greater than or equal to zero"),
        ("en-GB", "A ∪ B", "A union B"),
        ("es-ES", "x ∉ S", "x no pertenece a S"),
        ("fr-FR", "∑x", "somme de x"),
        ("it-IT", "a ∥ b", "a parallelo a b"),
        ("pt-BR", "∫f", "integral de f"),
        ("hi-IN", "∴ x = 3", "अतः x बराबर तीन"),
        ("ja-JP", "∇f", "ナブラ f"),
        ("zh-CN", "x ∈ S", "x 属于 S"),
        ("en-US", "see ¶ 2", "see paragraph two"),
        ("fr-FR", "voir ¶ 2", "voir paragraphe deux"),
        ("zh-CN", "¶2", "段落 二"),
    ],
)
def test_they_are_read_beside_letters_and_numbers(
    in_words: Say, code: str, text: str, words: str
) -> None:
    assert in_words(code, text) == words


@pytest.mark.parametrize("text", ["(・∀・)", "(∧_∧)", "∑", "¶", "∠ ∠", "ヽ(∀)ノ"])
def test_elsewhere_they_are_silent(in_words: Say, text: str) -> None:
    for code in CODES:
        assert not set(in_words(code, text)) - set("(・) ヽノ"), code
