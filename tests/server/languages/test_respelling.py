"""Words whose sounds espeak-ng gets wrong."""

import pytest
from tests.server.pronouncing import phonemes_of

from kokoro_server.languages import Languages


@pytest.mark.parametrize(
    ("code", "text", "phonemes"),
    [
        ("fr-FR", "quatre-vingt-neuf", "kˈatʁvˈɛ̃nˈœf"),
        ("fr-FR", "quatre-vingt-onze", "kˈatʁvˈɛ̃ˈɔ̃z"),
        ("fr-FR", "vingt-neuf", "vˈɛ̃tnˈœf"),
        ("fr-FR", "Son testament.", "sɔ̃ tɛstamˈɑ̃."),
        ("fr-FR", "Quel tempérament !", "kɛl tɑ̃peʁamˈɑ̃!"),
        ("fr-FR", "Un médicament.", "œ̃ medikamˈɑ̃."),
        ("it-IT", "Dovrebbe, sarebbe.", "dovrˈebːe, sarˈebːe."),
        ("it-IT", "Vorrebbero.", "vorɾˈebːero."),
        ("it-IT", "Ebbe, crebbe.", "ˈɛbːe, krˈɛbːe."),
    ],
)
def test_words_sound_as_they_do(languages: Languages, code: str, text: str, phonemes: str) -> None:
    assert phonemes_of(languages, code, text) == phonemes
