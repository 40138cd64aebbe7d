"""What is left out of imports and of memory, and that nothing else changes by it."""

import json
import subprocess
import sys
from copy import deepcopy
from importlib.resources import files

import pytest
import spacy
from pypinyin import constants, phrases_dict

from kokoro_server.languages import mandarin_readings as _mandarin_readings  # noqa: F401 compacts
from kokoro_server.languages import spacy_pipeline
from kokoro_server.languages.compact_pinyin import CompactReadings
from kokoro_server.languages.lean_imports import hollow

NEVER_IMPORTED = ("phonemizer", "segments", "joblib", "spacy.cli", "requests", "torch", "httpx")
PROGRAM = f"""
import sys
import kokoro_server.__main__
from kokoro_server.languages import Languages
from kokoro_server.verbalizing import AlignedText
languages = Languages()
languages.load("en-US")
languages.phonemize("en-US", AlignedText.of("Zyxwort costs $5."))
languages.close()
print([name for name in {NEVER_IMPORTED} if name in sys.modules])
import phonemizer, spacy.cli  # whoever needs them gets them
assert phonemizer.phonemize and spacy.cli.download
"""


def test_english_imports_only_what_it_uses() -> None:
    output = subprocess.run(
        [sys.executable, "-c", PROGRAM], check=True, capture_output=True, text=True
    ).stdout
    assert output.strip() == "[]"


def test_the_tokenizer_of_english_is_that_of_the_package() -> None:
    whole = spacy.load(spacy_pipeline.package()).tokenizer
    assert rules_of(spacy_pipeline.pipeline().tokenizer) == rules_of(whole)


def rules_of(tokenizer: object) -> list[object]:
    names = (
        "rules",
        "prefix_search",
        "suffix_search",
        "infix_finditer",
        "token_match",
        "url_match",
    )
    # Methods of two equal patterns differ; the patterns do not.
    found = [getattr(tokenizer, name) for name in names]
    return [getattr(each, "__self__", each) for each in found]


def test_the_readings_of_all_phrases_are_those_of_pypinyin() -> None:
    stored = json.loads(files("pypinyin").joinpath("phrases_dict.json").read_text("utf-8"))
    assert len(stored) > 40_000
    for found in (phrases_dict.phrases_dict, constants.PHRASES_DICT):
        assert all(isinstance(readings, CompactReadings) for readings in found.values())
        assert {phrase: deepcopy(readings) for phrase, readings in found.items()} == stored


def test_a_hollow_module_is_gone_after_the_block_and_a_loaded_one_stays() -> None:
    with hollow("no_such_package", "json"):
        import no_such_package  # type: ignore[import-not-found]  # noqa: PLC0415

        assert no_such_package.anything
        assert json.loads("1") == 1
    with pytest.raises(ImportError):
        import no_such_package  # noqa: PLC0415
