import pytest

from kokoro_server.languages.scripts import runs
from kokoro_server.verbalizing import AlignedText


@pytest.mark.parametrize(
    ("code", "text", "parts"),
    [
        ("en-US", "plain text, 123", [("en-US", "plain text, 123")]),
        ("en-US", "say 日本語 now", [("en-US", "say "), ("zh-CN", "日本語"), ("en-US", " now")]),
        ("en-US", "寿司です", [("ja-JP", "寿司です")]),
        ("ja-JP", "寿司を食べる", [("ja-JP", "寿司を食べる")]),
        (
            "ja-JP",
            "Hello WorldとGPT-4o、5kg",
            [("en-US", "Hello World"), ("ja-JP", "と"), ("en-US", "GPT-4o"), ("ja-JP", "、5kg")],
        ),
        ("zh-CN", "鲜の每日", [("zh-CN", "鲜"), ("ja-JP", "の"), ("zh-CN", "每日")]),
        ("hi-IN", "नमस्ते hello", [("hi-IN", "नमस्ते hello")]),
        ("es-ES", "Привет, мир y más", [("ru", "Привет, мир"), ("es-ES", " y más")]),
        ("fr-FR", "ខ្មែរ", [("und", "ខ្មែរ")]),
        ("hi-IN", "ꝯBᴜ", [("und", "ꝯ"), ("hi-IN", "B"), ("und", "ᴜ")]),
        ("ja-JP", "Łódź Việt", [("en-US", "Łódź Việt")]),
    ],
)
def test_foreign_scripts_are_told_apart(code: str, text: str, parts: list[tuple[str, str]]) -> None:
    found = runs(AlignedText.of(text), code)
    assert [(language, part.text) for language, part in found] == parts
