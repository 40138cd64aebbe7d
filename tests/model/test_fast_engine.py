"""The fast engine against ONNX Runtime, on the real model."""

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import onnx
import pytest
from numpy.typing import NDArray
from onnx import TensorProto, helper

from kokoro_server.acoustic import Prosody
from kokoro_server.acoustic.fast.codegen.instruction_set import architecture_sets, instruction_sets
from kokoro_server.acoustic.fast.model import FastModel, prepare
from kokoro_server.acoustic.onnx_model import OnnxModel
from kokoro_server.engines import Engine, load_engine
from kokoro_server.errors import ModelPackError
from kokoro_server.modelpack import ModelPack

LANGUAGES = {
    "af_heart": "ðə klˈɑk ˌɔn ðə wˈɔl hæz stˈɑpt æt hˈæf pˈæst sˈɛvən.",
    "bf_emma": "ðə klˈɒk ˌɒn ðə wˈɔːl haz stˈɒpt at hˈɑːf pˈɑːst sˈɛvᵊn.",
    "jf_alpha": "kabe no tokeː βa nanaʥi haɴ de tomaʔte imasɨ.",
    "zf_xiaobei": "ʨʰja↗ŋʂa↘ŋ tɤ ꭧʊ→ŋtʰi↗ŋ ʦai↘ ʨʰi→tjɛ↓n pa↘n.",
    "ef_dora": "el relˈox ðe la paɾˈed se paɾˈo a las sjˈete i mˈeðja.",
    "ff_siwis": "lɔʁlˈɔʒ dy mˈyʁ sɛt aʁɛtˈe a sˈɛt ˈœʁz e dəmˈi.",
    "hf_alpha": "diʋˈaːɾ ki ɡʰˈʌɽi sˈaːɽheː sˈaːt bˈʌɟeː ɾˈʊk ɡˈʌi hɛː.",
    "if_sara": "lorolˈoʤo ˌalla parˈete sɪ e fermˈato ˌalle sˈɛtːe e mˈɛʣːa.",
    "pf_dora": "ʊ xˌelˈɔʒjʊ da pˌaɾˈeʤy paɾˈow aːs sˈɛʧj i mˈAæ.",
}
PARAGRAPH = (
    "ðə lˈIbɹˌɛɹi klˈOzᵻz ˈɜɹli tənˈIt, sˌO wi ʃˌʊd hˈɜɹi. ɐ nˈɛɹO ɹˈOd lˈidz pˈæst ðə mˈɪl, "
    "ˈOvəɹ ðə bɹˈɪʤ, ænd ˌʌp tə ði ˈOld fˈɑɹmhˌWs wˌɛɹ mI ɡɹˈændmˌʌðəɹ kˈɛpt bˈiz. "
    "nˈObˌɑdi lˈɪvz ðɛɹ nˈW; ðə wˈɪndOz ɑɹ dˈɑɹk, ðə ɡˈɑɹdən ɪz wˈIld, ænd ðə wˈɛl hæz "
    "ɹˈʌn dɹˈI. stˈɪl, ˈɛvəɹi sˈʌməɹ sˈʌmwˌʌn kˈʌts ðə ɡɹˈæs əlˈɔŋ ðə fˈɛns, ænd ˈɛvəɹi "
    "wˈɪntəɹ sˈʌmwˌʌn stˈæks dɹˈI wˈʊd bəsˈId ðə dˈɔɹ. hˌu dˈʌz ɪt, ænd wˌI, ɪz ɐ kwˈɛsʧᵊn "
    "ðæt ðə vˈɪlɪʤ hæz stˈɑpt ˈæskɪŋ. pəɹhˈæps ði ˈænsəɹ ɪz sˈɪmpəl: sˌʌm plˈAsᵻz ɑɹ kˈɛpt."
)
# ONNX Runtime sums means over all frames in float32, which loses precision on long utterances: 30
# seconds keep 81 dB. So long utterances are compared with means in float64.
LEAST_RATIO = 85
"""Least signal-to-difference ratio of the engines, in dB."""
MOST_RESIDENT_BYTES = 1_200_000_000


@pytest.fixture(scope="module")
def cache(model_pack: ModelPack, tmp_path_factory: pytest.TempPathFactory) -> Path:
    directory = tmp_path_factory.mktemp("fast")
    made = list[None]()
    prepare(model_pack.model_path, directory, lambda: made.append(None))
    # The weights, two graphs, and each kind of kernels.
    assert len(made) == 3 + len(architecture_sets())
    return directory


def test_what_is_there_is_not_made_again(model_pack: ModelPack, cache: Path) -> None:
    made = list[None]()
    prepare(model_pack.model_path, cache, lambda: made.append(None))
    assert made == []


@pytest.fixture(scope="module")
def fast(model_pack: ModelPack, cache: Path) -> FastModel:
    return FastModel(model_pack.model_path, cache, threads=2)


@pytest.fixture(scope="module")
def reference(model_pack: ModelPack) -> OnnxModel:
    return OnnxModel(model_pack.model_path, threads=2)


@pytest.fixture(scope="module")
def exact_reference(model_pack: ModelPack, tmp_path_factory: pytest.TempPathFactory) -> OnnxModel:
    """Run the pack's graph with the means of decoder and generator in float64."""
    model = onnx.load(model_pack.model_path)
    nodes = []
    for node in model.graph.node:
        nodes.append(node)
        if node.op_type == "ReduceMean" and "/decoder/" in node.output[0]:
            (value, axes), (mean,) = node.input, node.output
            double, double_mean = f"{mean}_of_doubles", f"{mean}_double"
            node.input[:], node.output[:] = [double, axes], [double_mean]
            nodes.insert(-1, helper.make_node("Cast", [value], [double], to=TensorProto.DOUBLE))
            nodes.append(helper.make_node("Cast", [double_mean], [mean], to=TensorProto.FLOAT))
    del model.graph.node[:]
    model.graph.node.extend(nodes)
    path = tmp_path_factory.mktemp("exact") / "model.onnx"
    onnx.save(model, path)
    return OnnxModel(path, threads=2)


Utterance = tuple[NDArray[np.int64], NDArray[np.float32], Prosody]


def utterance(model_pack: ModelPack, voice: str, phonemes: str, speed: float = 1.0) -> Utterance:
    ids = np.array([model_pack.vocabulary[phoneme] for phoneme in phonemes], np.int64)
    style = np.asarray(model_pack.voice(voice)[len(ids) - 1])
    return ids, style, Prosody.steady(len(ids), speed)


def assert_same_speech(fast: FastModel, reference: OnnxModel, spoken: Utterance) -> None:
    wanted = reference.run(*spoken, 0)
    found = fast.run(*spoken, 0)

    assert np.array_equal(found.durations, wanted.durations)
    assert np.array_equal(found.natural_durations, wanted.natural_durations)
    assert found.samples.dtype == np.float32
    assert found.samples.shape == wanted.samples.shape
    signal, noise = wanted.samples, found.samples.astype(np.float64) - wanted.samples
    assert 10 * np.log10(np.sum(signal.astype(np.float64) ** 2) / np.sum(noise**2)) > LEAST_RATIO


@pytest.mark.parametrize("voice", LANGUAGES)
def test_every_language_sounds_as_on_onnx_runtime(
    fast: FastModel, reference: OnnxModel, model_pack: ModelPack, voice: str
) -> None:
    assert_same_speech(fast, reference, utterance(model_pack, voice, LANGUAGES[voice]))


def test_every_instruction_set_sounds_as_on_onnx_runtime(
    reference: OnnxModel, model_pack: ModelPack, cache: Path
) -> None:
    spoken = utterance(model_pack, "ef_dora", LANGUAGES["ef_dora"])

    for target in instruction_sets():
        engine = FastModel(model_pack.model_path, cache, 2, target)
        assert_same_speech(engine, reference, spoken)


@pytest.mark.parametrize("length", [1, 2, 3, 17, 130, 510])
def test_every_length_sounds_as_on_onnx_runtime(
    fast: FastModel, exact_reference: OnnxModel, model_pack: ModelPack, length: int
) -> None:
    phonemes = (PARAGRAPH * 2)[:length]

    assert_same_speech(fast, exact_reference, utterance(model_pack, "am_michael", phonemes))


@pytest.mark.parametrize("speed", [0.5, 2.0])
def test_every_speed_sounds_as_on_onnx_runtime(
    fast: FastModel, reference: OnnxModel, model_pack: ModelPack, speed: float
) -> None:
    spoken = utterance(model_pack, "bm_george", PARAGRAPH[:60], speed)

    assert_same_speech(fast, reference, spoken)


def test_rate_and_pitch_of_some_phonemes_sound_as_on_onnx_runtime(
    fast: FastModel, reference: OnnxModel, model_pack: ModelPack
) -> None:
    ids, style, prosody = utterance(model_pack, "am_michael", PARAGRAPH[:60])
    prosody.speeds[10:20] = 0.6
    prosody.pitch[15:30] = 1.25

    assert_same_speech(fast, reference, (ids, style, prosody))


def test_samples_are_the_same_whatever_the_number_of_threads(
    fast: FastModel, model_pack: ModelPack, cache: Path
) -> None:
    spoken = utterance(model_pack, "af_heart", PARAGRAPH[:100])
    wanted = fast.run(*spoken, 0).samples

    for threads in (1, 3):
        engine = FastModel(model_pack.model_path, cache, threads)
        assert np.array_equal(engine.run(*spoken, 0).samples, wanted)


def test_samples_are_the_same_under_load(fast: FastModel, model_pack: ModelPack) -> None:
    spoken = [
        utterance(model_pack, voice, PARAGRAPH[:length])
        for voice, length in (("af_heart", 30), ("jf_alpha", 5), ("ff_siwis", 61))
    ]
    alone = [fast.run(*each, 0).samples for each in spoken]

    with ThreadPoolExecutor(5) as callers:
        together = [callers.submit(fast.run, *each, 0) for each in spoken * 4]

    for wanted, found in zip(alone * 4, together, strict=True):
        assert np.array_equal(found.result().samples, wanted)


_SPEAK_LONGEST = """
import sys
from pathlib import Path
import numpy as np
from kokoro_server.acoustic import Prosody
from kokoro_server.acoustic.fast.model import FastModel
model, cache, utterance = map(Path, sys.argv[1:])
with np.load(utterance) as spoken:
    ids, style = spoken["ids"], spoken["style"]
prosody = Prosody.steady(len(ids), 1.0)
samples = FastModel(model, cache, threads=2).run(ids, style, prosody, 0).samples
status = dict(line.split(":", 1) for line in Path("/proc/self/status").read_text().splitlines())
print(len(samples), int(status["VmHWM"].split()[0]) * 1024)
"""


def test_the_longest_segment_fits_in_memory(
    model_pack: ModelPack, cache: Path, tmp_path: Path
) -> None:
    ids, style, _ = utterance(model_pack, "af_heart", (PARAGRAPH * 2)[:510])
    np.savez(tmp_path / "spoken.npz", ids=ids, style=style)

    output = subprocess.run(
        [
            sys.executable,
            "-c",
            _SPEAK_LONGEST,
            model_pack.model_path,
            cache,
            tmp_path / "spoken.npz",
        ],
        check=True,
        capture_output=True,
        text=True,
    ).stdout

    samples, resident = map(int, output.split())
    assert samples > 20 * 24_000
    assert resident < MOST_RESIDENT_BYTES


_LOAD = """
import sys
from pathlib import Path
from kokoro_server.engines import Engine, load_engine
from kokoro_server.modelpack import open_pack
load_engine(Engine.FAST, open_pack(Path(sys.argv[1])), threads=1)
print([name for name in ("llvmlite", "onnx") if name in sys.modules])
"""


def test_a_prepared_engine_loads_without_the_compiler_and_without_onnx(
    model_pack: ModelPack,
) -> None:
    load_engine(Engine.FAST, model_pack, threads=1)  # makes what is missing

    output = subprocess.run(
        [sys.executable, "-c", _LOAD, model_pack.directory],
        check=True,
        capture_output=True,
        text=True,
    ).stdout

    assert output.strip() == "[]"


def test_a_prepared_cache_is_left_as_it_is(model_pack: ModelPack, cache: Path) -> None:
    files = {file: file.stat().st_mtime_ns for file in cache.iterdir()}
    cache.chmod(0o555)
    try:
        FastModel(model_pack.model_path, cache, threads=1)
    finally:
        cache.chmod(0o755)

    assert {file: file.stat().st_mtime_ns for file in cache.iterdir()} == files


def test_a_pack_that_is_no_model_is_refused(tmp_path: Path) -> None:
    (tmp_path / "model.onnx").write_bytes(b"not a model")

    with pytest.raises(ModelPackError):
        FastModel(tmp_path / "model.onnx", tmp_path, threads=1)
