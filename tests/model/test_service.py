"""The service with the real model, called by real clients."""

import io
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest
import soundfile
from numpy.typing import NDArray
from tests.model.sentences import SENTENCES

from kokoro_client import InvalidRequest, SpeechClient, SpeechOptions

PARAGRAPHS = {
    "af_heart": "It was late when the train came in. Nobody was waiting, and the lamps were out; "
    "only the clock over the door was lit.\nShe picked up her bag, and walked towards the town.",
    "bm_george": "Is it far? Not at all! Turn left at the bridge, then keep to the river until you "
    "see the mill. The house is the second one.",
    "jf_alpha": "列車は夜遅くに着いた。待っている人はなく、明かりも消えていた。"
    "彼女は鞄を持って、町の方へ歩き出した。",
    "zf_xiaobei": "火车很晚才到站。没有人在等，灯也灭了。她拿起包，朝镇上走去。",
    "ff_siwis": "Le train est arrivé tard. Personne n'attendait, et les lampes étaient éteintes. "
    "Elle prit son sac, puis marcha vers la ville.",
}


def samples_of(audio: bytes) -> NDArray[np.float32]:
    samples, rate = soundfile.read(io.BytesIO(audio), dtype="float32")
    assert rate == 24_000
    return np.asarray(samples)


@pytest.mark.parametrize("code", SENTENCES)
def test_every_language_speaks_at_the_loudness_and_pace_of_speech(
    client: SpeechClient, code: str
) -> None:
    speech = client.synthesize(SENTENCES[code], language=code)
    samples = samples_of(speech.audio)
    assert len(samples) == pytest.approx(speech.duration * 24_000, abs=24)
    assert 2.0 < speech.duration < 4.5
    assert 0.3 < np.abs(samples).max() <= 1
    assert 0.03 < np.sqrt(np.mean(samples**2)) < 0.3
    assert speech.usage.billable_characters == len(SENTENCES[code])


def test_all_voices_speak_and_no_two_sound_the_same(client: SpeechClient) -> None:
    spectra = {}
    for voice in client.voices():
        speech = client.synthesize("1, 2, 3.", voice=voice.id, seed=1)
        samples = samples_of(speech.audio)
        assert np.abs(samples).max() > 0.1, voice.id
        spectra[voice.id] = np.abs(np.fft.rfft(samples, 2**17))
    assert len(spectra) == 54
    names = list(spectra)
    table = np.array([spectra[name] / np.linalg.norm(spectra[name]) for name in names])
    likeness = table @ table.T - np.eye(len(names))
    assert likeness.max() < 0.99


@pytest.mark.parametrize("voice", PARAGRAPHS)
def test_a_stream_says_what_the_whole_says_in_several_segments(
    client: SpeechClient, voice: str
) -> None:
    options = SpeechOptions(voice=voice, seed=7, audio_format="linear16")
    whole = client.synthesize(PARAGRAPHS[voice], **options)
    with client.stream(PARAGRAPHS[voice], **options) as stream:
        chunks = list(stream)
    assert b"".join(chunk.audio for chunk in chunks) == whole.audio
    spans = [(start, end) for start, end in (chunk.text_span for chunk in chunks) if end > start]
    assert len(spans) > 1
    assert stream.usage.billable_characters == len(PARAGRAPHS[voice])


@pytest.mark.parametrize("voice", PARAGRAPHS)
def test_segments_meet_in_one_pause_without_a_click(client: SpeechClient, voice: str) -> None:
    with client.stream(PARAGRAPHS[voice], voice=voice) as stream:
        chunks = list(stream)
    samples = samples_of(b"".join(chunk.audio for chunk in chunks))
    seams = [24 * chunk.start_ms for chunk in chunks if chunk.text_span[1] > chunk.text_span[0]]
    for seam in seams[1:]:
        assert np.abs(samples[seam - 240 : seam + 240]).max() < 0.003
        pause = first_sound(samples[seam:]) + first_sound(samples[:seam][::-1])
        assert 0.12 < pause < 0.75
    assert first_sound(samples) < 0.1
    assert 0.1 < first_sound(samples[::-1]) < 0.4


def test_sixteen_mixed_requests_at_once_return_what_each_returns_alone(
    client: SpeechClient,
) -> None:
    texts = [*SENTENCES.items(), *SENTENCES.items()][:16]
    requests = [
        {"text": text, "language": code, "speed": 0.8 + 0.1 * (index % 5), "seed": index}
        for index, (code, text) in enumerate(texts)
    ]

    def speak(request: dict[str, object]) -> bytes:
        stream = client.stream(audio_format="linear16", **request)  # type: ignore[arg-type]
        return b"".join(chunk.audio for chunk in stream)

    alone = [speak(request) for request in requests]
    with ThreadPoolExecutor(16) as pool:
        together = list(pool.map(speak, requests))
    assert together == alone
    assert len(set(alone)) == 16


@pytest.mark.parametrize("text", ["🎉🎉", "...", "\u200b"])
def test_nothing_to_say_is_refused(client: SpeechClient, text: str) -> None:
    with pytest.raises(InvalidRequest) as refused:
        client.synthesize(text)
    assert (refused.value.field, refused.value.reason) == ("text", "TEXT_NOT_SPEAKABLE")


def first_sound(samples: NDArray[np.float32]) -> float:
    """Return where the sound begins, in seconds."""
    return float(np.argmax(np.abs(samples) > 0.003)) / 24_000
