"""SSML, as the real service speaks it."""

import numpy as np
import pytest
from numpy.typing import NDArray
from tests.model.frequency import semitones

from kokoro_client import Mark, Speech, SpeechClient

RATE = 24_000
FRAME_MS = 25


def speak(client: SpeechClient, ssml: str) -> tuple[Speech, NDArray[np.float32]]:
    speech = client.synthesize(ssml=ssml, audio_format="pcm", word_timings=True, seed=1)
    return speech, np.frombuffer(speech.audio, np.int16).astype(np.float32) / np.float32(32_768)


def times(speech: Speech, ssml: str) -> dict[str, tuple[int, int]]:
    """Return the start and the duration of each word, in milliseconds."""
    return {
        ssml[slice(*word.text_span)]: (word.start_ms, word.duration_ms) for word in speech.words
    }


def sentence(open_: str = "", close: str = "") -> str:
    return f"<speak>My wall is a {open_}long{close} way away from the house.</speak>"


@pytest.fixture(scope="module")
def plain(client: SpeechClient) -> tuple[Speech, NDArray[np.float32]]:
    return speak(client, sentence())


@pytest.mark.parametrize("rate", [0.5, 2.0])
def test_the_rate_of_a_word_changes_that_word_and_nothing_else(
    client: SpeechClient, plain: tuple[Speech, NDArray[np.float32]], rate: float
) -> None:
    ssml = sentence(f'<prosody rate="{rate}">', "</prosody>")
    speech, _ = speak(client, ssml)
    before, after = times(plain[0], sentence()), times(speech, ssml)
    assert before.keys() == after.keys()
    for word in before.keys() - {"long"}:
        assert after[word][1] == pytest.approx(before[word][1], abs=FRAME_MS / 2)
    # Half of the spaces beside a word count as its own, and keep their rate.
    change = before["long"][1] / rate - before["long"][1]
    assert after["long"][1] - before["long"][1] == pytest.approx(change, rel=0.25)


def test_the_pitch_of_a_word_moves_there_and_nowhere_else(client: SpeechClient) -> None:
    def pitches(asked: str) -> tuple[float, float]:
        ssml = sentence(f'<prosody pitch="{asked}">', "</prosody>")
        speech, samples = speak(client, ssml)
        start, duration = times(speech, ssml)["long"]
        found = semitones(samples)
        inside = slice(start // FRAME_MS, (start + duration) // FRAME_MS)
        outside = np.r_[0 : inside.start, inside.stop : len(found)]
        return float(np.nanmedian(found[inside])), float(np.nanmedian(found[outside]))

    low, high = pitches("-4st"), pitches("+4st")
    assert 4 < high[0] - low[0] < 10
    assert high[1] - low[1] == pytest.approx(0, abs=0.7)


def test_the_volume_of_a_word_changes_there_and_nowhere_else(
    client: SpeechClient, plain: tuple[Speech, NDArray[np.float32]]
) -> None:
    ssml = sentence('<prosody volume="-12dB">', "</prosody>")
    speech, soft = speak(client, ssml)
    assert times(speech, ssml).keys() == times(plain[0], sentence()).keys()
    start, duration = times(speech, ssml)["long"]
    inside = slice((start + 40) * RATE // 1000, (start + duration - 40) * RATE // 1000)
    outside = slice((start + duration + 40) * RATE // 1000, None)
    ratio = np.abs(soft[inside]).sum() / np.abs(plain[1][inside]).sum()
    assert 20 * np.log10(ratio) == pytest.approx(-12, abs=0.2)
    np.testing.assert_allclose(soft[outside], plain[1][outside], atol=2 / 32_768)


@pytest.mark.parametrize("seconds", [0.2, 1.0, 3.0])
def test_a_break_lasts_exactly_and_a_mark_tells_its_end(
    client: SpeechClient, seconds: float
) -> None:
    def parts(pause: str) -> tuple[int, int]:
        ssml = f'<speak>One for all.<break time="{pause}"/><mark name="m"/>All for one.</speak>'
        speech, _ = speak(client, ssml)
        (mark,) = speech.marks
        assert mark == Mark(name="m", time_ms=times(speech, ssml)["All"][0])
        return mark.time_ms, speech.duration_ms

    shortest, asked = parts("100ms"), parts(f"{seconds}s")
    assert asked[0] - shortest[0] == pytest.approx(1000 * seconds - 100, abs=1)
    assert asked[1] - shortest[1] == pytest.approx(1000 * seconds - 100, abs=1)


def test_the_silence_of_a_break_is_as_long_as_it_says(client: SpeechClient) -> None:
    _, samples = speak(client, '<speak>One for all.<break time="2s"/>All for one.</speak>')
    # Speech ends where it falls 60 dB below its peak.
    first, second = (part for part in np.array_split(np.abs(samples), 2))
    end = np.flatnonzero(first > first.max() / 1000)[-1]
    start = len(first) + np.flatnonzero(second > second.max() / 1000)[0]
    assert (start - end) / RATE == pytest.approx(2.0, abs=0.025)


def test_a_stream_says_what_the_whole_says(client: SpeechClient) -> None:
    ssml = (
        '<speak><p>One <prosody rate="70%" pitch="+2st">long</prosody> way.</p>'
        '<voice name="bf_emma">Then <mark name="a"/>another.</voice> <break time="300ms"/>'
        '<lang xml:lang="fr-FR">Au revoir.</lang><mark name="b"/></speak>'
    )
    whole, samples = speak(client, ssml)
    with client.stream(ssml=ssml, audio_format="pcm", word_timings=True, seed=1) as stream:
        chunks = list(stream)
    joined = np.frombuffer(b"".join(chunk.audio for chunk in chunks), np.int16) / 32_768
    np.testing.assert_array_equal(joined.astype(np.float32), samples)
    assert tuple(mark for chunk in chunks for mark in chunk.marks) == whole.marks
    assert tuple(word for chunk in chunks for word in chunk.words) == whole.words
    assert chunks[-1].text_span[1] == len(ssml)


def test_sounds_languages_and_substitutes_are_said(client: SpeechClient) -> None:
    ssml = (
        '<speak>I ate <lang xml:lang="fr-FR">pain</lang>, a '
        '<phoneme ph="təˈmɑːtəʊ">tomato</phoneme> and <sub alias="tea">T.</sub>, on '
        '<say-as interpret-as="date" format="dmy">3/4/2020'
        "</say-as>.</speak>"
    )
    speech, _ = speak(client, ssml)
    said = {ssml[slice(*word.text_span)]: word.phonemes for word in speech.words}
    assert said["pain"] == "pˈɛ̃"
    assert said["tomato"] == "təmˈɑtO"
    assert said["T."] == "tˈi"
    assert said["3/4/2020"].startswith("ˈApɹəl θˈɜɹd")
