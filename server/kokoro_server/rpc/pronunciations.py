"""Checks the pronunciations of a request, and finds their phrases in its text."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kokoro_server.errors import InvalidInput
from kokoro_server.pronouncing.alphabets import Alphabet, convert
from kokoro_server.pronouncing.converted import NotConvertible
from kokoro_server.pronouncing.lexicons import Lexicons
from kokoro_server.pronouncing.matching import Entry, Phrases, find
from kokoro_server.rpc.notices import replaced_notices, unused_notice
from kokoro_server.verbalizing import AlignedText
from kokoro_server.verbalizing.cleaning import clean
from kokoro_server.verbalizing.readings import MarkedText, Reading, mark
from kokoro_server.verbalizing.speakable import has_something_to_say
from kokoro_speech.v1 import speech_pb2 as pb

MAX_PRONUNCIATIONS = 200
MAX_PHRASE_CHARACTERS = 100
MAX_READING_CHARACTERS = 200
_REASON = "PRONUNCIATION_INVALID"

_ALPHABETS = {
    pb.PHONEME_ALPHABET_UNSPECIFIED: Alphabet.KOKORO,
    pb.PHONEME_ALPHABET_KOKORO: Alphabet.KOKORO,
    pb.PHONEME_ALPHABET_IPA: Alphabet.IPA,
    pb.PHONEME_ALPHABET_X_SAMPA: Alphabet.X_SAMPA,
    pb.PHONEME_ALPHABET_PINYIN: Alphabet.PINYIN,
    pb.PHONEME_ALPHABET_KANA: Alphabet.KANA,
}


@dataclass(frozen=True, slots=True)
class Pronouncing:
    """How the phrases of a call are said."""

    given: tuple[Entry, ...] = ()
    """The pronunciations of the request; they come before the lexicons."""
    sources: tuple[Phrases, ...] = ()
    """The same, ready to be found, and the lexicons."""

    def mark(self, text: AlignedText) -> tuple[MarkedText, tuple[pb.Notice, ...]]:
        """Return `text` with its phrases marked, and notices."""
        marked, used = self.marked(text)
        return marked, tuple(self.notices(used))

    def marked(self, text: AlignedText) -> tuple[MarkedText, tuple[Entry, ...]]:
        """Return `text` with its phrases marked, and the entries that were found in it."""
        found = list(find(text, self.sources)) if self.sources else []
        used = {each.entry: None for each in found}
        return mark(text, (each.phrase() for each in found)), tuple(used)

    def notices(self, used: Sequence[Entry]) -> Iterator[pb.Notice]:
        """Yield notices, where the entries `used` were found in the text."""
        for entry in used:
            yield from replaced_notices(entry)
        known = set(used)
        yield from (unused_notice(entry) for entry in self.given if entry not in known)


def check_pronouncing(
    request: pb.SynthesizeRequest | pb.PhonemizeRequest, language_code: str, lexicons: Lexicons
) -> Pronouncing:
    """Return how the phrases of `request` are said; raises `InvalidInput`."""
    if len(request.pronunciations) > MAX_PRONUNCIATIONS:
        raise InvalidInput(
            "pronunciations",
            _REASON,
            f"there are {len(request.pronunciations):,} pronunciations, the limit is "
            f"{MAX_PRONUNCIATIONS}; send those of phrases in this text",
        )
    given = tuple(
        _entry(pronunciation, f"pronunciations[{index}]", language_code)
        for index, pronunciation in enumerate(request.pronunciations)
    )
    chosen = lexicons.chosen(request.lexicons, language_code)
    return Pronouncing(given, (*([Phrases(given)] if given else ()), *chosen))


def _entry(pronunciation: pb.Pronunciation, field: str, language_code: str) -> Entry:
    phrase = pronunciation.phrase.strip()
    _check_length(f"{field}.phrase", phrase, MAX_PHRASE_CHARACTERS)
    match pronunciation.WhichOneof("reading"):
        case "alias":
            alias = _alias(pronunciation.alias, f"{field}.alias")
            return Entry(phrase, Reading(alias), pronunciation.case_sensitive, field)
        case "phonemes":
            return _entry_of_sounds(phrase, pronunciation, field, language_code)
        case _:
            raise InvalidInput(field, _REASON, "there is no reading; set alias or phonemes")


def _alias(alias: str, field: str) -> str:
    _check_length(field, alias, MAX_READING_CHARACTERS)
    if not has_something_to_say(clean(AlignedText.of(alias)).text):
        raise InvalidInput(field, _REASON, "there is nothing to say in it; send words")
    return alias


def _entry_of_sounds(
    phrase: str, pronunciation: pb.Pronunciation, field: str, language_code: str
) -> Entry:
    _check_length(f"{field}.phonemes", pronunciation.phonemes, MAX_READING_CHARACTERS)
    try:
        alphabet = _ALPHABETS[pronunciation.alphabet]
    except KeyError:
        raise InvalidInput(
            f"{field}.alphabet",
            _REASON,
            f"no alphabet has the number {pronunciation.alphabet}; "
            f"use {', '.join(pb.PhonemeAlphabet.keys()[1:])}",
        ) from None
    try:
        said = convert(pronunciation.phonemes, alphabet, language_code)
    except NotConvertible as error:
        raise InvalidInput(f"{field}.phonemes", _REASON, str(error)) from None
    reading = Reading(phonemes=said.phonemes)
    return Entry(phrase, reading, pronunciation.case_sensitive, field, said.replaced)


def _check_length(field: str, text: str, most: int) -> None:
    if not text.strip():
        raise InvalidInput(field, _REASON, f"it is empty; send 1 to {most} characters")
    if len(text) > most:
        raise InvalidInput(field, _REASON, f"it has {len(text):,} characters, the limit is {most}")
