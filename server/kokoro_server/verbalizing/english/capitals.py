"""Writes shouted words small, so that "IT WAS" is not taken for initialisms."""

import regex

from kokoro_server.verbalizing.aligned_text import AlignedText, Match
from kokoro_server.verbalizing.words import word_set

_WORD = r"[A-Z]+(?:'[A-Z]+)?(?![A-Z]|\.\w)"
_RUN = regex.compile(rf"(?<![\w.@/#&-]){_WORD}(?:[,;:]? {_WORD}){{1,400}}+(?![\w@/-])")
_FUNCTION_WORDS = word_set(
    "A AN THE AND OR BUT IF OF TO IN ON AT BY FOR FROM WITH AS IS WAS ARE WERE BE BEEN AM "
    "HAS HAVE HAD DO DOES DID NOT NO IT HE SHE WE THEY YOU MY YOUR HIS HER OUR THEIR THIS "
    "THAT THESE THOSE WHO WHAT WHEN WHERE WHY HOW ALL ANY CAN WILL WOULD SHOULD MUST MAY "
    "THERE HERE SO UP OUT OFF NOW NEVER PLEASE DON'T IT'S I'M"
)
_INITIALISMS = word_set(
    "USA UK EU UN FBI CIA NASA NATO BBC CNN NBC CBS ABC ESPN CEO CFO CTO FAQ ID TV PC PM "
    "DNA RNA GPS HIV IRS IBM GDP VIP ATM NBA NFL MLB NHL MIT UCLA PDF HTML CSS API CPU GPU "
    "USB DVD CD DJ MC NYC LA DC PHD MD RSVP ASAP FYI DIY NSA DOJ EPA FDA CDC WHO HR IQ SUV "
    "UFO VPN WWW HTTP HTTPS URL SQL AI ML II III IV VI VII VIII IX XI XII XIII XIV XV XVI "
    "EST PST GMT UTC BC AD NHS VAT PAYE GCSE SAS RAF UAE UNESCO UNICEF OECD IMF WTO EEA"
)
_VOWELS = regex.compile("[AEIOUY]")
_LONG = 4


class Capitals:
    """Writes runs of capitals small where words among them show that they are sentences."""

    def apply(self, text: AlignedText) -> AlignedText:
        """Return cleaned `text` with small letters for shouted words."""
        return text.sub(_RUN, lambda match: self._run(text, match))

    def _run(self, text: AlignedText, match: Match) -> AlignedText | None:
        words = [word.strip(",;:") for word in match[0].split(" ")]
        inner = words[words[0] in ("A", "I") : len(words) - (words[-1] == "A")]
        shouted = sum(word in _FUNCTION_WORDS for word in inner)
        longer = sum(len(word) >= _LONG and word not in _INITIALISMS for word in words)
        if not shouted or (shouted + longer) * 2 < len(words) or shouted + longer < 2:
            return None
        part = text[match.start() : match.end()]
        return part.sub(_ONE, _small)


_ONE = regex.compile(_WORD)


def _small(match: Match) -> str | None:
    word = match[0]
    if (word in _INITIALISMS and word != "WHO") or not _VOWELS.search(word):
        return None
    return word if word in ("I", "I'M", "I'LL", "I'VE", "I'D") else word.lower()
