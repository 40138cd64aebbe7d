"""Phonemes and style for the tests of engines."""

from kokoro_server.acoustic import AcousticModel, Prosody, Waveform
from kokoro_server.acoustic.vocabulary import Vocabulary
from kokoro_server.modelpack import ModelPack

SENTENCE = "ðə klˈɑk ˌɔn ðə wˈɔl hæz stˈɑpt æt hˈæf pˈæst sˈɛvən. "


def say(
    model: AcousticModel,
    pack: ModelPack,
    phonemes: str,
    voice: str = "af_heart",
    speed: float = 1.0,
    seed: int = 0,
    prosody: Prosody | None = None,
) -> Waveform:
    ids = Vocabulary(pack.vocabulary).encode(phonemes)
    prosody = prosody or Prosody.steady(len(ids), speed)
    return model.run(ids, pack.voice(voice)[len(ids) - 1], prosody, seed)
