from __future__ import annotations

from pathlib import Path

import pytest
from tests.client.cli.conftest import Command
from tests.client.scripted_server import PIECE_MS, Script

from kokoro_client.cli.chapters import chapters, check_pattern

BOOK = """A preface.

Chapter One
It begins.

Chapter Two: "Onwards / upwards?"
It ends.
"""


def test_standard_input_is_spoken_live(kokoro_speech: Command, script: Script) -> None:
    result = kokoro_speech("say", "-", "--voice", "bf_emma", stdin="\ufeffこんにちは。".encode())
    assert result.exit_code == 0
    assert script.methods == ["SynthesizeLive"]
    assert script.settings[0].request.voice == 21
    assert "6 characters" in result.stderr


def test_standard_input_without_text_is_wrong_usage(kokoro_speech: Command) -> None:
    result = kokoro_speech("say", "-", stdin=b"")
    assert (result.exit_code, list(Path().iterdir())) == (2, [])
    assert "the text is empty" in result.stderr


def test_standard_input_that_is_not_utf_8_is_wrong_usage(kokoro_speech: Command) -> None:
    result = kokoro_speech("say", "-", stdin=b"Hello \xff")
    assert (result.exit_code, list(Path().iterdir())) == (2, [])
    assert "not UTF-8" in result.stderr


def test_a_file_of_any_length_is_one_call(kokoro_speech: Command, script: Script) -> None:
    Path("book.txt").write_text("word " * 10_000, encoding="utf-8")
    result = kokoro_speech("say", "-f", "book.txt", "--timings", "book.json")
    assert result.exit_code == 0
    assert script.methods == ["SynthesizeLive"]
    assert script.settings[0].request.word_timings
    assert "(50000 characters)" in result.stderr


def test_a_book_is_split_into_files_with_a_playlist(kokoro_speech: Command, script: Script) -> None:
    Path("book.txt").write_text(BOOK, encoding="utf-8")
    result = kokoro_speech("say", "-f", "book.txt", "--split", "^Chapter", "--out", "book")
    assert result.exit_code == 0
    names = ["01 A preface.wav", "02 Chapter One.wav", "03 Chapter Two Onwards upwards.wav"]
    assert sorted(path.name for path in Path("book").iterdir()) == [*names, "playlist.m3u"]
    assert "".join(request.text for request in script.requests) == BOOK
    assert Path("book/playlist.m3u").read_text(encoding="utf-8").splitlines() == [
        "#EXTM3U",
        "#EXTENC:UTF-8",
        "#EXTINF:-1,A preface.",
        names[0],
        "#EXTINF:-1,Chapter One",
        names[1],
        '#EXTINF:-1,Chapter Two: "Onwards / upwards?"',
        names[2],
    ]
    assert len(Path("book", names[0]).read_bytes()) == 48 * PIECE_MS * 2


@pytest.mark.parametrize(
    "arguments",
    [
        ("--split", "^Chapter"),
        ("--split", "^Chapter", "--out", "-"),
        ("--split", "^Chapter", "--out", "there.wav"),
        ("--split", "(", "--out", "book"),
        ("--split", "^Chapter", "--out", "book", "--timings", "book.srt"),
        ("--out", "folder"),
    ],
)
def test_wrong_uses_of_split_are_told(kokoro_speech: Command, arguments: tuple[str, ...]) -> None:
    Path("there.wav").write_bytes(b"old")
    Path("folder").mkdir()
    assert kokoro_speech("say", BOOK, *arguments).exit_code == 2


def test_markdown_is_split_at_its_headings() -> None:
    markdown = "Before\n\n# One #\ntext\n```\n# no heading\n```\n\nTwo\n===\ntext #1\n\n\n## Three"
    pattern = check_pattern(None, None, "headings")  # type: ignore[arg-type] # not used
    assert pattern is not None
    assert [chapter.title for chapter in chapters(markdown, pattern)] == [
        "Before",
        "One",
        "Two",
        "Three",
    ]
    assert "".join(chapter.text for chapter in chapters(markdown, pattern)) == markdown
