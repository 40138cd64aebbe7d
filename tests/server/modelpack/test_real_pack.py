"""The real pack, built from the published sources."""

import numpy as np

from kokoro_server.modelpack import ModelPack, file_names, pins
from kokoro_speech import catalogue


def test_the_voices_and_the_config_are_the_published_ones(model_pack: ModelPack) -> None:
    files = model_pack.manifest.files
    assert files["config.json"] == pins.CONFIG
    for voice in catalogue.voices():
        assert files[file_names.voice_file(voice.id)] == pins.VOICES[voice.id]


def test_every_voice_is_a_table_of_finite_styles(model_pack: ModelPack) -> None:
    for voice in catalogue.voices():
        styles = model_pack.voice(voice.id)
        assert np.isfinite(styles).all()
        assert 0.05 < styles.std() < 1


def test_the_vocabulary_is_upstreams(model_pack: ModelPack) -> None:
    vocabulary = model_pack.vocabulary
    assert len(vocabulary) == 114
    assert max(vocabulary.values()) < model_pack.config["n_token"] == 178
    assert (vocabulary["a"], vocabulary["."], vocabulary[" "]) == (43, 4, 16)


def test_the_config_has_what_upstreams_network_is_built_from(model_pack: ModelPack) -> None:
    assert model_pack.config["plbert"]["num_hidden_layers"] == 12
    assert model_pack.config["istftnet"]["upsample_rates"] == [10, 6]
    assert {"hidden_dim", "style_dim", "n_layer", "max_dur", "dropout", "n_mels"} <= set(
        model_pack.config
    )
