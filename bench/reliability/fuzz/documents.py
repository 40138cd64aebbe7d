# ruff: noqa: RUF001  # phonetic letters are the data here
"""SSML documents, well-formed and then broken."""

from __future__ import annotations

import random
from collections.abc import Callable

from bench.reliability.fuzz import texts

_ATTRIBUTES = {
    "p": ("", 'xml:lang="fr"', 'xml:lang="xx"'),
    "s": ("", 'xml:lang="ja-JP"'),
    "w": ("", 'role="x"'),
    "prosody": ('rate="50%"', 'rate="5"', 'pitch="+12st"', 'pitch="-90Hz"', 'volume="silent"',
                'volume="+16dB"', 'rate="nan"', 'pitch="1e9st"', 'contour="(0%,+9Hz)"'),
    "emphasis": ("", 'level="strong"', 'level="none"', 'level="x"'),
    "voice": ('name="am_adam"', 'gender="male"', 'name="af_sky:2+af_bella:1"', 'name="::+:"',
              'languages="es" variant="9"'),
    "lang": ('xml:lang="es-ES"', 'xml:lang="hi"', 'xml:lang=""'),
    "sub": ('alias="World"', 'alias=" "', 'alias="5 km"'),
    "say-as": ('interpret-as="cardinal"', 'interpret-as="date" format="mdy"',
               'interpret-as="characters"', 'interpret-as="time"', 'interpret-as=""'),
    "phoneme": ('ph="təˈmɑːtəʊ"', 'alphabet="x-sampa" ph="t@"', 'alphabet="kana" ph="か"', 'ph=""'),
    "lookup": ('ref="a"',),
    "b": ("",),
    "audio": ('src="http://127.0.0.1:9/"',),
}  # fmt: skip
_EMPTY = (
    "<break/>", '<break time="10ms"/>', '<break strength="none"/>', '<break time="9999s"/>',
    '<mark name="m"/>', '<mark name=""/>', "<!-- c -->", "<?x y?>", "<![CDATA[<b>&]]>", "&amp;",
    "&#x1F600;", "&nope;", '<lexicon uri="x" xml:id="a"/>', "<meta/>",
)  # fmt: skip
_DEPTH = 4


def document(source: random.Random) -> str:
    """Return a document; most are then mutated."""
    made = f"<speak>{_inner(source, _DEPTH)}</speak>"
    for _ in range(source.choice((0, 1, 1, 2, 5))):
        made = source.choice(_MUTATIONS)(source, made)
    return made


def _inner(source: random.Random, depth: int) -> str:
    return " ".join(_part(source, depth) for _ in range(source.randrange(1, 4)))


def _part(source: random.Random, depth: int) -> str:
    choice = source.random()
    if choice < 0.3 or not depth:  # noqa: PLR2004 - a share
        return texts.word(source, source.randrange(1, 9)).replace("<", "&lt;").replace("&", "&amp;")
    if choice < 0.45:  # noqa: PLR2004 - a share
        return source.choice(_EMPTY)
    name = source.choice(tuple(_ATTRIBUTES))
    return f"<{name} {source.choice(_ATTRIBUTES[name])}>{_inner(source, depth - 1)}</{name}>"


def _truncated(source: random.Random, text: str) -> str:
    return text[: source.randrange(len(text) + 1)]


def _without_part(source: random.Random, text: str) -> str:
    start = source.randrange(len(text) + 1)
    return text[:start] + text[start + source.randrange(1, 20) :]


def _with_character(source: random.Random, text: str) -> str:
    place = source.randrange(len(text) + 1)
    return text[:place] + source.choice("<>&\"'\0\x01\x1b\x85\ufffe\U0010ffff/=;") + text[place:]


def _nested(source: random.Random, text: str) -> str:
    levels = source.choice((5, 40, 3_000))
    return f"<speak>{'<s>' * levels}{text}{'</s>' * levels}</speak>"


def _huge_attribute(source: random.Random, text: str) -> str:
    return text.replace('"', '"' + "a" * source.choice((300, 70_000)), 1)


def _repeated(source: random.Random, text: str) -> str:
    start = source.randrange(len(text) + 1)
    part = text[start : start + 40]
    return text[:start] + part * source.choice((3, 60)) + text[start:]


def _bomb(_source: random.Random, text: str) -> str:
    return f'<!DOCTYPE speak [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]>{text.replace(" ", "&b;", 3)}'


_MUTATIONS: tuple[Callable[[random.Random, str], str], ...] = (
    _truncated,
    _without_part,
    _with_character,
    _nested,
    _huge_attribute,
    _repeated,
    _bomb,
)
