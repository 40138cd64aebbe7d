import numpy as np
import pytest

from kokoro_server.acoustic.vocabulary import Vocabulary
from kokoro_server.errors import SynthesisFailed
from kokoro_server.modelpack import ModelPack

VOCABULARY = Vocabulary({"a": 43, "ˈ": 156, " ": 16})


def test_every_phoneme_has_an_id() -> None:
    ids = VOCABULARY.encode("ˈa a")
    np.testing.assert_array_equal(ids, [156, 43, 16, 43])
    assert ids.dtype == np.int64


def test_symbols_are_what_can_be_encoded() -> None:
    assert VOCABULARY.symbols == {"a", "ˈ", " "}


def test_foreign_symbol_is_named() -> None:
    with pytest.raises(SynthesisFailed, match=r"'ʘ' \(U\+0298\)"):
        VOCABULARY.encode("aʘ")


def test_real_vocabulary_has_its_114_symbols(model_pack: ModelPack) -> None:
    vocabulary = Vocabulary(model_pack.vocabulary)
    assert len(vocabulary.symbols) == 114
    np.testing.assert_array_equal(vocabulary.encode(";ᵻ"), [1, 177])
