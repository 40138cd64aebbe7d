"""When words are spoken, as the real service says it."""

import json
from pathlib import Path

import numpy as np
import pytest
import soundfile
from tests.model.sentences import SENTENCES

from kokoro_client import SpeechClient, Word

TEXT = "The ferry costs $5.20, twice. Nobody complained about the price at all."


def text_of(words: tuple[Word, ...] | list[Word], text: str) -> list[str]:
    return [text[slice(*word.text_span)] for word in words]


def test_words_have_times_on_the_caller_s_own_text(client: SpeechClient) -> None:
    speech = client.synthesize(TEXT, voice="af_heart", word_timings=True, seed=1)
    assert text_of(speech.words, TEXT) == (
        [
            "The",
            "ferry",
            "costs",
            "$5.20",
            "twice",
            "Nobody",
            "complained",
            "about",
            "the",
            "price",
            "at",
            "all",
        ]
    )
    ends = [0, *(word.end_ms for word in speech.words)]
    assert all(word.start_ms >= end for word, end in zip(speech.words, ends, strict=False))
    assert ends[-1] <= speech.duration_ms
    assert not speech.words[0].phoneme_timings


def test_nobody_is_told_times_unasked(client: SpeechClient) -> None:
    assert client.synthesize(TEXT).words == ()


def test_the_times_of_a_stream_are_those_of_the_whole(client: SpeechClient) -> None:
    text = TEXT * 6
    whole = client.synthesize(text, word_timings=True, seed=1)
    chunks = list(client.stream(text, word_timings=True, seed=1))
    assert len(chunks) > 3
    assert tuple(word for chunk in chunks for word in chunk.words) == whole.words
    for chunk in chunks:
        for word in chunk.words:
            assert word.start_ms < chunk.start_ms + chunk.duration_ms


@pytest.mark.parametrize("language", sorted(SENTENCES))
def test_words_sound_and_what_stands_between_sentences_does_not(
    client: SpeechClient, language: str, tmp_path: Path
) -> None:
    speech = client.synthesize(SENTENCES[language], language=language, word_timings=True, seed=1)
    speech.save(tmp_path / "speech.wav")
    samples, rate = soundfile.read(tmp_path / "speech.wav")
    heard = np.zeros(len(samples), bool)
    for word in speech.words:
        part = slice(word.start_ms * rate // 1000, word.end_ms * rate // 1000)
        heard[part] = True
        assert np.abs(samples[part]).max() > 0.02, SENTENCES[language][slice(*word.text_span)]
    energy = samples**2
    assert energy[heard].sum() > 0.9 * energy.sum()


@pytest.mark.parametrize("speed", [0.5, 2.0, 3.0])
def test_times_follow_the_speed(client: SpeechClient, speed: float) -> None:
    plain = client.synthesize(TEXT, word_timings=True, seed=1)
    other = client.synthesize(TEXT, word_timings=True, seed=1, speed=speed)
    assert text_of(other.words, TEXT) == text_of(plain.words, TEXT)
    length = plain.words[-1].end_ms - plain.words[0].start_ms
    assert other.words[-1].end_ms - other.words[0].start_ms == pytest.approx(
        length / speed, rel=0.1
    )


def test_each_sound_of_a_word_has_its_time(client: SpeechClient) -> None:
    speech = client.synthesize("Nobody complained.", phoneme_timings=True, seed=1)
    for word in speech.words:
        sounds = word.phoneme_timings
        assert "".join(sound.symbol for sound in sounds) == word.phonemes.replace(" ", "")
        assert sounds[0].start_ms == word.start_ms
        assert sounds[-1].start_ms + sounds[-1].duration_ms == word.end_ms


def test_json_of_the_command_line_names_each_word(client: SpeechClient, tmp_path: Path) -> None:
    from kokoro_client.cli.timings import write_timings  # noqa: PLC0415 - the extra cli

    speech = client.synthesize("Hello there.", word_timings=True)
    write_timings(tmp_path / "words.json", "Hello there.", speech.words)
    listed = json.loads((tmp_path / "words.json").read_text())["words"]
    assert [word["text"] for word in listed] == ["Hello", "there"]
