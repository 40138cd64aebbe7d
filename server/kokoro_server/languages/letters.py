# ruff: noqa: RUF001  # phonetic letters are the data here
"""Distinguishes letters from words: a lone "A", "IT", "Pan Am", "AM" after a time; and "Shh"."""

from dataclasses import replace

import regex
from misaki.token import MToken

from kokoro_server.languages.english_tokens import with_phonemes
from kokoro_server.languages.spacy_pipeline import en
from kokoro_server.verbalizing.words import word_set

_NAMED_BEFORE = word_set(
    "letter grade vitamin plan option hepatitis group team section type class exhibit "
    "appendix point side answer note string block building gate row column schedule part an "
    "straight model figure table dot key minor sharp flat category phase level slash dash"
    " underscore backslash"
)
_DIGITS = word_set("zero oh one two three four five six seven eight nine")
_NUMBERS = _DIGITS | word_set(
    "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty "
    "forty fifty sixty seventy eighty ninety"
)
_LETTER = regex.compile(r"[A-Za-z]")
_WORD = regex.compile(r"[\w'’]+,?")
_MARK = regex.compile(r"[^\w'’]+")
_TRADE = word_set(
    "department departments support team teams manager managers staff specialist consultant "
    "industry sector company companies infrastructure security services service budget "
    "professional professionals director guy people systems system project projects skills "
    "job jobs admin help"
)
_SOUNDS = (
    (regex.compile(r"s+h+"), "ʃː", "ʃː"),
    (regex.compile(r"g+r{2,}"), "ɡɹˈɜɹ", "ɡɹˈɜː"),
    (regex.compile(r"b+r{2,}"), "bɹˈɜɹ", "bɹˈɜː"),
    (regex.compile(r"p+s{2,}t+"), "pst", "pst"),
    (regex.compile(r"z{2,}"), "zː", "zː"),
    (regex.compile(r"p+f{2,}t*"), "pft", "pft"),
    (regex.compile(r"t+s+k+"), "tˈɪsk", "tˈɪsk"),
    (regex.compile(r"h+m{1,}"), "hˈʌm", "hˈʌm"),
    (regex.compile(r"m{2,}"), "mː", "mː"),
    (regex.compile(r"u+g+h+"), "ˈʌɡ", "ˈʌɡ"),
    (regex.compile(r"a+r+g+h+"), "ˈɑɹɡ", "ˈɑːɡ"),
    (regex.compile(r"a+h{2,}|a{2,}h+"), "ˈɑ", "ˈɑː"),
    (regex.compile(r"o+h{2,}|o{2,}h+"), "ˈO", "ˈQ"),
    (regex.compile(r"e{1,}w{2,}|e{2,}w+"), "ˈiu", "ˈiːuː"),
    (regex.compile(r"a{1,}w{2,}"), "ˈɔ", "ˈɔː"),
    (regex.compile(r"u+m{2,}|u{2,}m+"), "ˈʌm", "ˈʌm"),
    (regex.compile(r"n+o{3,}"), "nˈO", "nˈQ"),
    (regex.compile(r"y+a{2,}y+"), "jˈA", "jˈA"),
)
"""Interjections of any length, with their phonemes in American and British English."""
_LONGEST_SOUND = 24
_SHORTEST_WORD = 6
_VOWEL = regex.compile("[AEIOU]")


def with_letters(tokens: list[MToken], lexicon: en.Lexicon) -> list[MToken]:
    """Return misaki's `tokens`, with phonemes for letters that it mistakes for words or reverse."""
    return [_read(tokens, index, lexicon) for index in range(len(tokens))]


def _read(tokens: list[MToken], index: int, lexicon: en.Lexicon) -> MToken:
    token = tokens[index]
    if token.phonemes is not None:
        return token
    text = token.text
    if text in ("a", "A"):
        return with_phonemes(token, "ˈA") if _is_letter(tokens, index) else token
    if text in ("IT", "AM", "Am", "US"):
        return _two_letters(tokens, index, lexicon)
    if text[0] in "sSgGbBpPzZtThHmMuUaAoOeEnNyY" and len(text) <= _LONGEST_SOUND:
        token = _sound(token, lexicon)
    return _shouted(token, lexicon)


def _is_letter(tokens: list[MToken], index: int) -> bool:
    previous = tokens[index - 1].text if index else ""
    following = tokens[index + 1].text if index + 1 < len(tokens) else ""
    if previous.lower() in _NAMED_BEFORE and not following[:1].islower():
        return True
    if tokens[index].text == "A" and previous.lower() in _NAMED_BEFORE - {"an", "dot", "part"}:
        return True
    if tokens[index].text == "A" and _is_before_number(tokens, index):
        return True
    if not following or (_MARK.fullmatch(following) and following not in "\"“‘'(—-$"):
        return True
    return _is_other_letter(following) or (_is_other_letter(previous) and following[:1] != "")


def _is_before_number(tokens: list[MToken], index: int) -> bool:
    """Say whether a capital A names something with a number: "the A forty", "A three twenty".

    At the beginning of a sentence it may be the article: "A forty minute walk".
    """
    first, second = ([token.text for token in tokens[index + 1 : index + 3]] + ["", ""])[:2]
    if first not in _NUMBERS:
        return False
    is_inside = index > 0 and _WORD.fullmatch(tokens[index - 1].text) is not None
    return is_inside or (first in _DIGITS and second in _NUMBERS)


def _is_other_letter(text: str) -> bool:
    return bool(_LETTER.fullmatch(text)) and text not in "aAI"


def _two_letters(tokens: list[MToken], index: int, lexicon: en.Lexicon) -> MToken:
    token = tokens[index]
    previous = tokens[index - 1].text if index else ""
    following = tokens[index + 1].text.lower() if index + 1 < len(tokens) else ""
    if token.text == "Am" and previous == "Pan":
        return with_phonemes(token, "ˈam" if lexicon.british else "ˈæm")
    if token.text == "IT" and (
        previous.lower() in ("dot", "the", "an", "our", "their", "my", "in") or following in _TRADE
    ):
        return _spelled(token, lexicon)
    if token.text == "AM" and previous and not previous.isupper():
        return _spelled(token, lexicon)
    return token


def _sound(token: MToken, lexicon: en.Lexicon) -> MToken:
    small = token.text.lower()
    if small in lexicon.golds and not small.startswith("hm"):
        return token
    for pattern, american, british in _SOUNDS:
        if pattern.fullmatch(small):
            return with_phonemes(token, british if lexicon.british else american)
    return token


def _shouted(token: MToken, lexicon: en.Lexicon) -> MToken:
    """Return long words in capitals in lower case, since misaki would spell them: "BASEPOD"."""
    text = token.text
    if (
        len(text) >= _SHORTEST_WORD
        and text.isascii()
        and text.isalpha()
        and text.isupper()
        and text not in lexicon.golds
        and len(_VOWEL.findall(text)) > 1
    ):
        return replace(token, text=text.capitalize())
    return token


def _spelled(token: MToken, lexicon: en.Lexicon) -> MToken:
    phonemes, _ = lexicon.get_NNP(token.text)
    return with_phonemes(token, phonemes)
