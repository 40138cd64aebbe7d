"""The symbols that G2P may return are those that the model reads."""

from kokoro_server.languages import PHONEMES
from kokoro_server.modelpack import ModelPack


def test_the_model_s_vocabulary_is_the_set_of_phonemes(model_pack: ModelPack) -> None:
    assert set(model_pack.vocabulary) == PHONEMES
