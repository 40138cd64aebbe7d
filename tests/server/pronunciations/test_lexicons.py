# phonetic letters are the data here
"""Lexicons: PLS documents of a folder, checked with line and column, read again on change."""

import logging
import os
from pathlib import Path

import pytest

from kokoro_server.errors import ConfigurationError, InvalidInput
from kokoro_server.languages.registry import SERVED
from kokoro_server.pronouncing.lexicons import Lexicons
from kokoro_server.pronouncing.matching import find
from kokoro_server.pronouncing.pls import read_pls
from kokoro_server.verbalizing import AlignedText
from kokoro_server.verbalizing.readings import Reading

NAMESPACE = "http://www.w3.org/2005/01/pronunciation-lexicon"
HEAD = f'<lexicon version="1.0" xmlns="{NAMESPACE}" alphabet="ipa" xml:lang="en-US">\n'
GIF = "<lexeme><grapheme>GIF</grapheme><phoneme>dʒɪf</phoneme></lexeme>\n"


def _write(folder: Path, name: str, lexemes: str, head: str = HEAD) -> Path:
    path = folder / f"{name}.pls"
    path.write_text(f"{head}{lexemes}</lexicon>\n", encoding="utf-8")
    return path


def _readings(lexicons: Lexicons, text: str, *names: str, code: str = "en-US") -> list[Reading]:
    sources = lexicons.chosen(names, code)
    return [each.entry.reading for each in find(AlignedText.of(text), sources)]


def test_a_lexicon_is_chosen_by_name(tmp_path: Path) -> None:
    _write(tmp_path, "brands", GIF)
    lexicons = Lexicons(tmp_path)
    assert _readings(lexicons, "GIF", "brands") == [Reading(phonemes="ʤɪf")]
    assert _readings(lexicons, "gif", "brands") == []
    assert _readings(lexicons, "GIF") == []
    assert _readings(lexicons, "GIF", "brands", code="fr-FR") == []


def test_several_graphemes_alias_alphabets_and_preferences(tmp_path: Path) -> None:
    _write(
        tmp_path,
        "all",
        "<metadata><x xmlns='urn:y'>any <z/></x></metadata>"
        "<lexeme><grapheme>W3C</grapheme><grapheme> the\n W3C </grapheme>"
        "<alias>World Wide Web Consortium</alias><example>The W3C</example></lexeme>"
        "<lexeme><grapheme>b</grapheme><phoneme>a</phoneme>"
        "<phoneme prefer='true' alphabet='x-sampa'>{</phoneme></lexeme>"
        "<lexeme><grapheme>c</grapheme><phoneme alphabet='x-kokoro'>ʤˈA</phoneme></lexeme>",
        HEAD.replace("en-US", "en"),
    )
    lexicons = Lexicons(tmp_path, ["all"])
    alias = Reading(alias="World Wide Web Consortium")
    assert _readings(lexicons, "W3C, the W3C") == [alias, alias]
    assert _readings(lexicons, "b c") == [Reading(phonemes="æ"), Reading(phonemes="ʤˈA")]
    assert _readings(lexicons, "b", code="en-GB") == [Reading(phonemes="a")]


@pytest.mark.parametrize(
    ("head", "lexemes", "place", "words"),
    [
        (HEAD, "<lexeme><grapheme>a</grapheme></lexeme>", "2:31", "neither a phoneme nor an alias"),
        (HEAD, "<lexeme><alias>a</alias></lexeme>", "2:25", "no grapheme"),
        (HEAD, "<lexeme>\n<grapheme> </grapheme>", "3:12", "is empty"),
        (HEAD, "<lexeme><phoneme>7</phoneme>", "2:19", "'7' (U+0037) at position 0"),
        (HEAD, "<lexeme role='x'/>", "2:1", "roles are not supported"),
        (HEAD, "<word/>", "2:1", "<word> can't be in <lexicon>"),
        (
            HEAD,
            "<lexeme><phoneme alphabet='abc'>a</phoneme>",
            "2:34",
            "alphabet 'abc' is not known",
        ),
        (HEAD, "<lexeme><b></lexeme>", "2:9", "<b> can't be in <lexeme>"),
        (HEAD, "<lexeme>", "2:11", "mismatched tag"),
        (f"<!DOCTYPE lexicon>{HEAD}", "", "1:18", "document type declaration is not allowed"),
        (HEAD.replace("en-US", "tlh"), "", "1:1", "xml:lang is 'tlh'; use one of en-US"),
        (HEAD.replace("1.0", "2.0"), "", "1:1", 'the version is not "1.0"'),
        (HEAD.replace('"ipa"', '"abc"'), "", "1:1", "'abc' is not known"),
        ("<lexicon>", "", "1:1", "<lexicon> is not in the namespace"),
    ],
)
def test_a_mistake_is_told_with_file_line_and_column(
    head: str, lexemes: str, place: str, words: str
) -> None:
    with pytest.raises(ConfigurationError) as raised:
        read_pls(f"{head}{lexemes}</lexicon>".encode(), "brands.pls", tuple(SERVED))
    assert f"brands.pls:{place}: " in str(raised.value)
    assert words in str(raised.value)


def test_a_broken_folder_or_default_stops_the_start(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError, match="is not a folder"):
        Lexicons(tmp_path / "missing")
    with pytest.raises(ConfigurationError, match=r"there is no brands\.pls .*known: none"):
        Lexicons(tmp_path, ["brands"])


def test_changes_are_read_and_mistakes_keep_what_was_read(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    lexicons = Lexicons(tmp_path)
    with pytest.raises(InvalidInput, match="known: this server has none"):
        lexicons.chosen(["brands"], "en-US")
    path = _write(tmp_path, "brands", GIF)
    assert _readings(lexicons, "GIF", "brands") == [Reading(phonemes="ʤɪf")]
    with caplog.at_level(logging.WARNING):
        path.write_text("<lexicon", encoding="utf-8")
        os.utime(path, ns=(1, 1))
        assert _readings(lexicons, "GIF", "brands") == [Reading(phonemes="ʤɪf")]
    assert "brands.pls:1:" in caplog.text
