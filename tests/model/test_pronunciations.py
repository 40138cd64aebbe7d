# phonetic letters are the data here
"""Pronunciations and phonemes, as the real service speaks them."""

import pytest
from tests.model.sentences import SENTENCES

from kokoro_client import Pronunciation, SpeechClient

PHRASES = {
    "en-US": ("clock", "/ɹˈɑkᵊt/"),
    "en-GB": ("clock", 'x-sampa:/"rQkIt/'),
    "ja-JP": ("時計", "kana:/トーキョー/"),
    "zh-CN": ("墙上", "pinyin:/chao2 yang2/"),
    "es-ES": ("reloj", "ipa:/baɾθeˈlona/"),
    "fr-FR": ("horloge", "ipa:/ami/"),
    "hi-IN": ("घड़ी", "दीवार"),
    "it-IT": ("orologio", "amico"),
    "pt-BR": ("relógio", "/ʒɐ̃nˈɛlæ/"),
}
"""A phrase of each language's sentence, and how it is said."""


@pytest.mark.parametrize("language", sorted(SENTENCES))
def test_phonemes_of_a_text_are_spoken_as_the_text_is(client: SpeechClient, language: str) -> None:
    text, said = SENTENCES[language], dict([PHRASES[language]])
    found = client.phonemize(text, language=language, pronunciations=said)
    spoken = client.synthesize(
        text, language=language, pronunciations=said, seed=5, word_timings=True
    )
    again = client.synthesize(phonemes=found.phonemes, language=language, seed=5)
    assert again.audio == spoken.audio
    assert [word.phonemes for word in found.words] == [word.phonemes for word in spoken.words]
    assert [word.text_span for word in found.words] == [word.text_span for word in spoken.words]
    (custom,) = [word for word in found.words if word.source == "custom"]
    start, end = custom.text_span
    assert text[start:end].removeprefix("L'") == PHRASES[language][0]
    assert not spoken.notices


def test_paragraphs_of_phonemes_are_those_of_the_text(client: SpeechClient) -> None:
    text = "The clock on the wall has stopped again.\n\nNobody saw when it happened, or why."
    found = client.phonemize(text)
    assert found.phonemes.count("\n") == 1
    spoken = client.synthesize(text, voice="bf_emma", language="en-GB", seed=5)
    british = client.phonemize(text, language="en-GB")
    again = client.synthesize(phonemes=british.phonemes, voice="bf_emma", seed=5)
    assert again.audio == spoken.audio


def test_a_long_row_of_phonemes_is_spoken_completely(client: SpeechClient) -> None:
    phonemes = "ðə klˈɑk ˌɔn ðə wˈɔl hɐz stˈɑpt. " * 20  # more than one segment can hold
    speech = client.synthesize(phonemes=phonemes, seed=5, word_timings=True)
    assert len(speech.words) == 7 * 20
    assert speech.usage.billable_characters == len(phonemes)


def test_sources_of_words_are_told(client: SpeechClient) -> None:
    said = [Pronunciation("GIF", phonemes="ʤˈɪf"), Pronunciation("zebra", alias="x")]
    found = client.phonemize("Grrblax opens the GIF.", pronunciations=said)
    assert [word.source for word in found.words] == ["fallback", "language", "language", "custom"]
    (notice,) = found.notices
    assert notice.reason == "PRONUNCIATION_UNUSED"


def test_letters_that_no_language_reads_are_guesses(client: SpeechClient) -> None:
    found = client.phonemize("Ⰰ is 3")
    assert [word.source for word in found.words] == ["fallback", "language", "language"]


def test_kokoro_is_said_as_upstream_says_it(client: SpeechClient) -> None:
    assert client.phonemize("Kokoro, kokoro").phonemes == "kˈOkəɹO, kˈOkəɹO"


def test_a_live_call_says_phrases_as_asked(client: SpeechClient) -> None:
    said = {"Loomis": "/mˈɪsəs/"}
    options = {"pronunciations": said, "seed": 5, "word_timings": True}
    chunks = list(client.speak_stream(["I saw Loo", "mis there."], **options))  # type: ignore[arg-type]
    words = [word for chunk in chunks for word in chunk.words]
    assert [word.phonemes for word in words if word.text_span == (6, 12)] == ["mˈɪsəs"]
