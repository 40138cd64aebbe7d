# phonetic letters are the data here
"""Alphabets for sounds, converted to the model's."""

import pytest

from kokoro_server.languages.phonemes import PHONEMES
from kokoro_server.pronouncing.alphabets import Alphabet, convert
from kokoro_server.pronouncing.converted import NotConvertible

IPA, X_SAMPA = Alphabet.IPA, Alphabet.X_SAMPA
PINYIN, KANA = Alphabet.PINYIN, Alphabet.KANA


@pytest.mark.parametrize(
    ("alphabet", "code", "sounds", "phonemes"),
    [
        (IPA, "en-US", "kəˈkoʊroʊ", "kəkˈOɹO"),  # stress before the vowel, one symbol each
        (IPA, "en-US", "ˈbɝːd", "bˈɜɹd"),
        (IPA, "en-US", "ˈbʌtn̩", "bˈʌtᵊn"),
        (IPA, "en-US", "ˈwɔːtɚ", "wˈɔtəɹ"),
        (IPA, "en-US", "ˈstrɛŋkθ", "stɹˈɛŋkθ"),
        (IPA, "en-US", "kæt.ʃaɪ", "kætʃI"),  # no affricate across a syllable's end
        (IPA, "en-GB", "kəˈkəʊrəʊ", "kəkˈQɹQ"),
        (IPA, "en-GB", "ˈkæt skweə", "kˈat skwɛː"),
        (IPA, "en-GB", "t͡ʃɪp d͜ʒæm", "ʧɪp ʤam"),
        (IPA, "es-ES", "ˈpero", "pˈero"),
        (IPA, "fr-FR", "mɔ̃ ɡaʁsɔ̃", "mɔ̃ ɡaʁsɔ̃"),
        (IPA, "fr-FR", "b\u00f5 ga", "bo\u0303 ɡa"),
        (IPA, "it-IT", "ˈpittsa", "pˈitʦa"),
        (IPA, "hi-IN", "niː", "niː"),
        (IPA, "ja-JP", "toːkʲoː", "toːkʲoː"),
        (IPA, "zh-CN", "tʂʰau˧˥ jaŋ˨˩˦ ma˥˩ ma˥", "ꭧʰau↗ ja↓ŋ ma↘ ma→"),
        (IPA, "en-US", "a|b‖c", "a,b.c"),
        (X_SAMPA, "en-US", 'k@"koUroU', "kəkˈOɹO"),
        (X_SAMPA, "en-US", "t_SIp", "ʧɪp"),
        (X_SAMPA, "ja-JP", "s\\i:", "ɕiː"),
        (X_SAMPA, "fr-FR", "mO~ gaRsO~", "mɔ̃ ɡaʁsɔ̃"),
        (PINYIN, "zh-CN", "chao2 yang2", "ꭧʰau↗ja↗ŋ"),
        (PINYIN, "zh-CN", "nv3 lü4 er5", "ny↓ly↘ɚ"),
        (KANA, "ja-JP", "トーキョー", "toːkʲoː"),
        (KANA, "ja-JP", "がっこ・ほん", "ɡaʔko hoɴ"),
        (Alphabet.KOKORO, "en-US", "kˈOkəɹO", "kˈOkəɹO"),
    ],
)
def test_sounds_are_converted(alphabet: Alphabet, code: str, sounds: str, phonemes: str) -> None:
    converted = convert(sounds, alphabet, code)
    assert (converted.phonemes, converted.replaced) == (phonemes, ())


@pytest.mark.parametrize(
    ("sounds", "phonemes", "replaced"),
    [
        ("ħaʏħ", "hayh", (("ħ", "h"), ("ʏ", "y"))),
        ("t̪a", "ta", (("\u032a", ""),)),
        ("ʀaⱱ", "ʁav", (("ʀ", "ʁ"), ("ⱱ", "v"))),
    ],
)
def test_the_nearest_sound_replaces_one_that_the_model_lacks(
    sounds: str, phonemes: str, replaced: tuple[tuple[str, str], ...]
) -> None:
    converted = convert(sounds, IPA, "es-ES")
    assert (converted.phonemes, converted.replaced) == (phonemes, replaced)


IPA_CHART = (
    "pbtdʈɖcɟkɡqɢʔmɱnɳɲŋɴʙrʀⱱɾɽɸβfvθðszʃʒʂʐçʝxɣχʁħʕhɦɬɮʋɹɻjɰlɭʎʟʘǀǃǂǁɓɗʄɠʛʍwɥʜʢʡɕʑɺɧ"
    "iyɨʉɯuɪʏʊeøɘɵɤoəɛœɜɞʌɔæɐaɶɑɒɚɝ"
)


@pytest.mark.parametrize("code", ["en-US", "en-GB", "es-ES", "zh-CN"])
@pytest.mark.parametrize("symbol", IPA_CHART)
def test_every_letter_of_the_chart_has_a_sound(symbol: str, code: str) -> None:
    phonemes = convert(f"k{symbol}a", IPA, code).phonemes
    assert len(phonemes) > 2
    assert set(phonemes) <= PHONEMES


@pytest.mark.parametrize(
    ("alphabet", "code", "sounds", "words"),
    [
        (IPA, "en-US", "ba7", "'7' (U+0037) at position 2"),
        (IPA, "en-US", "ba!", "position 2"),
        (X_SAMPA, "en-US", '"b£', "'£' (U+00A3) at position 2"),
        (PINYIN, "zh-CN", "yang2 abc4", "'abc4' at position 6"),
        (PINYIN, "zh-CN", "yang", "'yang' at position 0"),
        (PINYIN, "zh-CN", "yang6", "its tone number"),
        (PINYIN, "ja-JP", "yang2", "is for zh-CN"),
        (KANA, "ja-JP", "か漢", "'漢' (U+6F22) at position 1"),
        (KANA, "zh-CN", "か", "is for ja-JP"),
        (Alphabet.KOKORO, "en-US", "a☃", "'☃' (U+2603) at position 1"),
        (Alphabet.KOKORO, "en-US", " ,", "no sound"),
        (IPA, "en-US", "ˈ", "no sound"),
    ],
)
def test_what_is_no_sound_is_named_with_its_place(
    alphabet: Alphabet, code: str, sounds: str, words: str
) -> None:
    with pytest.raises(NotConvertible) as raised:
        convert(sounds, alphabet, code)
    assert words in str(raised.value)
