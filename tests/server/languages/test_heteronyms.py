import csv
from pathlib import Path

import pytest
from tests.server.pronouncing import phonemes_of

from kokoro_server.languages import Languages

_STRESS = dict.fromkeys(map(ord, "ˈˌ"), "")

with Path(__file__).with_name("heteronyms.tsv").open(encoding="utf-8", newline="") as _file:
    SENTENCES = list(csv.DictReader(_file, delimiter="\t", quoting=csv.QUOTE_NONE))
"""Sentences with a word that has several readings, and its phonemes there, without stress."""


@pytest.mark.parametrize("row", SENTENCES, ids=lambda row: row["sentence"])
def test_words_that_are_written_alike_are_told_apart(
    languages: Languages, row: dict[str, str]
) -> None:
    read = phonemes_of(languages, "en-US", row["sentence"])

    assert row["phonemes"] in read.translate(_STRESS)
