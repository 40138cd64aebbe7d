"""Mixes, the operator's own voices, pitch and volume, with the real model."""

import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from tests.model.frequency import semitones

from bench.loudness.measuring import loudness_of
from kokoro_client import InvalidRequest, Speech, SpeechClient, SpeechOptions
from kokoro_server.modelpack import ModelPack

TEXT = "All morning we were away in the long valley below our old mill."
FRENCH = "Le vieux moulin domine la longue vallée où nous marchons."


def samples_of(audio: bytes) -> NDArray[np.float32]:
    return (np.frombuffer(audio, "<i2") / 32_768).astype(np.float32)


def say(client: SpeechClient, text: str = TEXT, **options: object) -> Speech:
    asked = SpeechOptions(**({"audio_format": "linear16", "seed": 1} | options))  # type: ignore[typeddict-item] # checked by the client
    return client.synthesize(text, **asked)


def loudness(speech: Speech) -> float:
    return loudness_of("", samples_of(speech.audio)).integrated


def peak(speech: Speech) -> float:
    return float(np.abs(samples_of(speech.audio)).max())


def test_a_mix_of_one_voice_is_the_voice(client: SpeechClient) -> None:
    alone = say(client, voice="af_sky")
    assert say(client, voice_mix={"af_sky": 0.3}).audio == alone.audio
    assert say(client, voice="af_sky:1+af_bella:1").audio != alone.audio


@pytest.mark.parametrize(
    ("mix", "text", "language"),
    [
        ("af_bella:2+af_sky:1", TEXT, None),
        ("af_nova:1+af_aoede:1", TEXT, None),
        ("am_adam:1+af_heart:1+bf_emma:1", TEXT, "en-GB"),
        ("ff_siwis:1+af_nova:1", FRENCH, "fr-FR"),
    ],
)
def test_a_mix_is_as_loud_as_any_voice(
    client: SpeechClient, mix: str, text: str, language: str | None
) -> None:
    speech = say(client, f"{text} {text}", voice=mix, language=language)
    assert loudness(speech) == pytest.approx(-21, abs=1.5)
    assert peak(speech) <= 0.98


def test_a_stream_is_the_whole_call_for_the_same_seed(client: SpeechClient) -> None:
    asked = SpeechOptions(
        voice="af_bella:2+am_puck:1",
        pitch=-2.0,
        volume=4.0,
        seed=7,
        audio_format="linear16",
        word_timings=True,
    )
    text = f"{TEXT} {TEXT}"
    whole = client.synthesize(text, **asked)
    chunks = list(client.stream(text, **asked))
    assert b"".join(chunk.audio for chunk in chunks) == whole.audio
    assert tuple(word for chunk in chunks for word in chunk.words) == whole.words


@pytest.mark.parametrize("pitch", [-3.0, 3.0])
def test_pitch_moves_the_voice_and_not_its_words(client: SpeechClient, pitch: float) -> None:
    plain = say(client, voice="bm_george", word_timings=True)
    moved = say(client, voice="bm_george", word_timings=True, pitch=pitch)
    heights = [np.nanmedian(semitones(samples_of(each.audio))) for each in (plain, moved)]
    assert heights[1] - heights[0] == pytest.approx(pitch, abs=0.5)
    assert [word.text_span for word in moved.words] == [word.text_span for word in plain.words]
    # What is cut off around the speech may differ by some milliseconds.
    starts = [np.array([word.start_ms for word in each.words[1:]]) for each in (plain, moved)]
    shift = starts[1] - starts[0]
    assert np.ptp(shift) <= 1
    assert np.abs(shift).max() <= 40


def test_volume_changes_the_loudness_alone(client: SpeechClient) -> None:
    plain, louder, quieter = (
        say(client, word_timings=True, volume=gain) for gain in (0.0, 6.0, -20.0)
    )
    assert loudness(louder) - loudness(plain) == pytest.approx(6, abs=0.7)
    assert loudness(quieter) - loudness(plain) == pytest.approx(-20, abs=0.2)
    assert louder.words == plain.words == quieter.words
    assert louder.duration_ms == plain.duration_ms


def test_the_greatest_volume_does_not_clip(client: SpeechClient) -> None:
    loudest = say(client, volume=16.0)
    assert 0.9 < peak(loudest) < 0.985
    assert loudness(loudest) > loudness(say(client, volume=10.0))


def test_an_operator_adds_and_removes_a_voice_of_a_running_server(
    client: SpeechClient, model_pack: ModelPack, voices_dir: Path, tmp_path: Path
) -> None:
    mixed = 0.6 * model_pack.voice("af_heart") + 0.4 * model_pack.voice("bf_emma")
    np.save(tmp_path / "narrator.npy", mixed.reshape(510, 1, 256))
    added = operate("add", "narrator", str(tmp_path / "narrator.npy"), "--language", "en-US",
                    voices_dir=voices_dir, model_pack=model_pack)  # fmt: skip
    assert "narrator is added: American English" in added
    assert "narrator  en-US" in operate("list", voices_dir=voices_dir, model_pack=model_pack)
    assert client.voices("en-US")[-1].id == "narrator"

    speech = say(client, f"{TEXT} {TEXT}", voice="narrator")
    same = say(client, f"{TEXT} {TEXT}", voice="af_heart:0.6+bf_emma:0.4", language="en-US")
    assert loudness(speech) == pytest.approx(loudness(same), abs=0.5)
    one, other = samples_of(speech.audio), samples_of(same.audio)
    assert len(one) == len(other)
    assert np.corrcoef(one, other)[0, 1] > 0.999

    operate("remove", "narrator", voices_dir=voices_dir, model_pack=model_pack)
    with pytest.raises(InvalidRequest, match="no voice is called 'narrator'"):
        say(client, voice="narrator")


def test_numbers_with_which_the_model_does_not_speak_are_no_voice(
    model_pack: ModelPack, voices_dir: Path, tmp_path: Path
) -> None:
    np.zeros((510, 256), "<f4").tofile(tmp_path / "nobody.bin")
    command = ["add", "nobody", str(tmp_path / "nobody.bin"), "--language", "en-US"]
    refused = run(*command, voices_dir=voices_dir, model_pack=model_pack)
    assert refused.returncode == 2
    assert refused.stderr.endswith("they are no voice\n")
    assert not list(voices_dir.glob("nobody*"))


def operate(*command: str, voices_dir: Path, model_pack: ModelPack) -> str:
    """Run `kokoro-server voice` and return its standard output."""
    ran = run(*command, voices_dir=voices_dir, model_pack=model_pack)
    assert ran.returncode == 0, ran.stderr
    return ran.stdout


def run(*command: str, voices_dir: Path, model_pack: ModelPack) -> subprocess.CompletedProcess[str]:
    folders = ["--voices-dir", str(voices_dir), "--model-dir", str(model_pack.directory)]
    program = [sys.executable, "-m", "kokoro_server", "voice", *command, *folders]
    return subprocess.run(program, capture_output=True, text=True, check=False)
