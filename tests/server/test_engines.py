"""Which engine runs if this machine or this install can't run the requested one."""

import logging
import sys

import pytest
from tests.server.acoustic.speaking import SENTENCE, say

from kokoro_server.acoustic.fast import model as fast
from kokoro_server.acoustic.fast.model import FastModel
from kokoro_server.acoustic.onnx_model import OnnxModel
from kokoro_server.engines import Engine, load_engine
from kokoro_server.errors import ConfigurationError, ModelPackError
from kokoro_server.modelpack import ModelPack


def test_the_fast_engine_runs_where_it_can(
    model_pack: ModelPack, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.INFO):
        model = load_engine(Engine.FAST, model_pack, threads=1)
    assert isinstance(model, FastModel)
    assert caplog.messages == [f"the fast engine uses {model.target.label}"]


def test_a_processor_that_the_fast_engine_has_no_code_for_runs_onnx(
    model_pack: ModelPack, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def no_code() -> None:
        raise ConfigurationError("it needs AVX2")

    monkeypatch.setattr(fast, "best_instruction_set", no_code)
    with caplog.at_level(logging.WARNING):
        model = load_engine(Engine.FAST, model_pack, threads=1)
    assert isinstance(model, OnnxModel)
    assert caplog.messages == ["the fast engine can't run here (it needs AVX2); running onnx"]
    assert len(say(model, model_pack, SENTENCE).samples) > 0


def test_an_install_without_the_compiler_runs_onnx(
    model_pack: ModelPack, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setitem(sys.modules, "kokoro_server.acoustic.fast.model", None)
    with caplog.at_level(logging.WARNING):
        assert isinstance(load_engine(Engine.FAST, model_pack, threads=1), OnnxModel)
    assert "running onnx" in caplog.text


def test_a_broken_pack_is_no_reason_to_run_another_engine(
    model_pack: ModelPack, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise ModelPackError("weights.bin is broken")

    monkeypatch.setattr(fast.FastModel, "__init__", broken)
    with pytest.raises(ModelPackError, match="broken"):
        load_engine(Engine.FAST, model_pack, threads=1)


def test_the_kokoro_engine_without_torch_says_what_to_install(
    model_pack: ModelPack, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "kokoro_server.acoustic.kokoro_model", None)
    with pytest.raises(ConfigurationError, match=r'pip install "kokoro-speech\[torch\]"'):
        load_engine(Engine.KOKORO, model_pack, threads=1)
