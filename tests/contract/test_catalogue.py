from collections.abc import Callable

import pytest

from kokoro_speech import catalogue
from kokoro_speech.v1 import speech_pb2 as pb

VOICES_OF = {
    "en-US": 20,
    "en-GB": 8,
    "ja-JP": 5,
    "zh-CN": 8,
    "es-ES": 3,
    "fr-FR": 1,
    "hi-IN": 4,
    "it-IT": 2,
    "pt-BR": 3,
}


def test_every_language_has_its_voices_and_one_default() -> None:
    counts = {
        language.code: len(catalogue.voices_of(language)) for language in catalogue.languages()
    }
    assert counts == VOICES_OF
    defaults = [voice.id for voice in catalogue.voices() if voice.is_default]
    assert defaults == [
        "af_heart", "bf_emma", "jf_alpha", "zf_xiaobei", "ef_dora", "ff_siwis", "hf_alpha",
        "if_sara", "pf_dora",
    ]  # fmt: skip


def test_a_voice_s_id_tells_its_language_and_gender() -> None:
    letters = dict(zip("abjzefhip", VOICES_OF, strict=True))
    genders = {"f": pb.GENDER_FEMALE, "m": pb.GENDER_MALE}
    for voice in catalogue.voices():
        assert voice.language.code == letters[voice.id[0]], voice.id
        assert voice.gender == genders[voice.id[1]], voice.id


@pytest.mark.parametrize("name", ["en-US", "EN-us", "american-english", "American English"])
def test_a_language_is_found_by_every_name_it_has(name: str) -> None:
    assert catalogue.find_language(name).number == pb.LANGUAGE_AMERICAN_ENGLISH


def test_a_language_has_a_name_that_people_write() -> None:
    assert catalogue.find_language("pt-BR").name == "Brazilian Portuguese"


@pytest.mark.parametrize(
    "find",
    [
        lambda: catalogue.find_language("de-DE"),
        lambda: catalogue.find_voice("af"),
        lambda: catalogue.language_by_number(0),
        lambda: catalogue.voice_by_number(55),
    ],
)
def test_what_is_not_in_the_catalogue_is_a_key_error(find: Callable[[], object]) -> None:
    with pytest.raises(KeyError):
        find()
