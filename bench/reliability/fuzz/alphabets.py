# ruff: noqa: RUF001  # characters that look alike are the data here
"""Characters that break programs; the tests of G2P draw from them too."""

from __future__ import annotations

import string
import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from functools import cache
from itertools import chain

_STRIDE = 61
"""Step through the code points of long categories: a few of every script are taken."""
_HIGHEST = 0x10FFFF


def _characters(*ranges: tuple[int, int]) -> str:
    return "".join(chr(point) for first, last in ranges for point in range(first, last + 1))


@cache
def _by_category() -> dict[str, list[str]]:
    found = defaultdict[str, list[str]](list)
    for character in map(chr, range(_HIGHEST + 1)):
        found[unicodedata.category(character)].append(character)
    return found


def _of_categories(categories: Iterable[str], stride: int = 1) -> str:
    found = sorted(chain.from_iterable(_by_category()[name] for name in categories))
    return "".join(found[::stride])


ALPHABETS = {
    "ascii": string.printable,
    "controls": _characters((0x00, 0x1F), (0x7F, 0x9F)),
    "spaces": _of_categories(("Zs", "Zl", "Zp")) + "\t\r\n\v\f\u2800\u3164\u115f\uffa0",
    "zero width": "\u00ad\u034f\u061c\u180e\u200b\u200c\u200d\u2060\u2061\u2064\ufeff\U000e0001",
    "bidirectional": "\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069",
    "right to left": "אבגדהוזשׁ" + "ابتثجحخدذرزسشءآٱىیک" + "ܐܒܓ" + "ހށނ" + "ߊߋߌ" + "𞤀𞤁𞤢",
    "variation selectors": _characters((0xFE00, 0xFE0F), (0xE0100, 0xE0110)) + "\u180b\u180c",
    "tags": _characters((0xE0020, 0xE007F)),
    "marks": _characters((0x300, 0x36F), (0x591, 0x5AF), (0x64B, 0x655), (0x20D0, 0x20F0)),
    "marks of all scripts": _of_categories(("Mn", "Mc", "Me"), stride=7),
    "letters of all scripts": _of_categories(("Lu", "Ll", "Lt", "Lo"), _STRIDE),
    "modifier letters": _of_categories(("Lm", "Sk")),
    "digits": _of_categories(("Nd",), stride=3),
    "other numbers": _of_categories(("Nl", "No")),
    "punctuation": _of_categories(("Pc", "Pd", "Ps", "Pe", "Pi", "Pf", "Po")),
    "symbols": _of_categories(("Sm", "Sc")) + _of_categories(("So",), stride=17),
    "currency": _of_categories(("Sc",)) + "0123456789.,",
    "numerals": "0123456789" * 3 + ".,:/-+ %$€£¥#°ºª²³'eE",
    "unassigned": "\u0378\u05ff\ufdd0\ufffe\uffff\U00050000\U000dffff\U0003ffff\U0010ffff",
    "private use": "\ue000\uf8ff\U000f0000\U0010fffd",
    "replacements": "\ufffc\ufffd\ufff9\ufffa\ufffb",
    "latin": string.ascii_letters + "áàâãäåæçéèêíñóôõöøœßúüýþðđłşığțșěřůő'’ ",
    "compatibility": "ﬁﬂﬃﷺ㎏㍿㋿㏂℡№ªº①⑳❶❿㉈㊿Ⅷⅻ⁵₉½⅓⅐ＡａＺ１９！？ｱｶﾞｯﾟｰ𝐀𝓐𝟘𝟗ǅŉǰΐᾼ",
    "japanese": "あいぁぃっゃょんゔゕアイヴッャンーｰ々〆ヶ〇ゝゞヽヾ゛゜・「」。、日本語東京食",
    "chinese": "你好世界中国北京的了一二三兩万亿〇零点年月日𠮷㐀豈丨⺀⼀《》，。！？；：",
    "korean": "한국어안녕가각힣ㄱㅏㅎ각ㆍ",
    "devanagari": "अआइकखगघनमरसह\u093c\u094d\u093e\u093f\u0940\u0947\u0902\u0901\u0903ॐ०१९।॥\u200d",
    "indic and thai": "কাি্বাংলাதமிழ்తెలుగు്മലയാളംกขคงจเแโใไ็่้๊๋ำ์ၐမြန်မာខ្មែរ",
    "emoji": "😀👍🏽🇫🇷🇧🇷👩\u200d👩\u200d👧❤\ufe0f☎🏴☠5\ufe0f\u20e3*\u20e3©®™⌚🫠🀄",
}
"""Characters by their effect."""
