# ruff: noqa: RUF001  # phonetic letters are the data here
"""Converts X-SAMPA, which is IPA in ASCII, to IPA."""

from kokoro_server.pronouncing.converted import unknown_symbol

_LETTERS = r"""
b_< ɓ  d_< ɗ  d` ɖ  g_< ɠ  h\ ɦ  j\ ʝ  l\ ɺ  l` ɭ  n` ɳ  p\ ɸ  r\` ɻ  r\ ɹ  r` ɽ  s\ ɕ  s` ʂ
t` ʈ  v\ ʋ  P ʋ  x\ ɧ  z\ ʑ  z` ʐ  A ɑ  B\ ʙ  B β  C ç  D ð  E ɛ  F ɱ  G\_< ʛ  G\ ɢ  G ɣ  H\ ʜ
H ɥ  I\ ᵻ  I ɪ  J\_< ʄ  J\ ɟ  J ɲ  K\ ɮ  K ɬ  L\ ʟ  L ʎ  M\ ɰ  M ɯ  N\ ɴ  N ŋ  O\ ʘ  O ɔ  Q ɒ
R\ ʀ  R ʁ  S ʃ  T θ  U\ ᵿ  U ʊ  V ʌ  W ʍ  X\ ħ  X χ  Y ʏ  Z ʒ  !\ ǃ  |\|\ ǁ  |\ ǀ  =\ ǂ
@\ ɘ  @` ɚ  @ ə  { æ  } ʉ  1 ɨ  2 ø  3\ ɞ  3` ɝ  3 ɜ  4 ɾ  5 ɫ  6 ɐ  7 ɤ  8 ɵ  9 œ  & ɶ
? ʔ  ?\ ʕ  <\ ʢ  >\ ʡ  " ˈ  % ˌ  :\ ˑ  : ː  . .  | |  || ‖  -\ ‿  - .
_T ˥  _H ˦  _M ˧  _L ˨  _B ˩  ~ ̃  _~ ̃  = ̩  _= ̩  _^ ̯  ` ˞  ' ʲ  _j ʲ  _h ʰ  _w ʷ  _> ʼ  _G ˠ
_?\ ˤ  _n ⁿ  _l ˡ  _t ̤  _v ̬  _0 ̥  _d ̪  _a ̺  _m ̻  _o ̞  _r ̝  _q ̙  _A ̘  _+ ̟  _- ̠  _" ̈  _x ̽
_O ̹  _c ̜  _k ̰  _e ̴  _} ̚  _N ̼  _X ̆  _ ͡
"""
_PAIRS = _LETTERS.split()
_SYMBOLS = dict(zip(_PAIRS[::2], _PAIRS[1::2], strict=True))
_SYMBOLS |= {letter: letter for letter in "abcdefhijklmnopqrstuvwxyz"} | {"g": "ɡ", " ": " "}
_LONGEST = max(map(len, _SYMBOLS))


def to_ipa(text: str) -> str:
    """Return X-SAMPA in IPA; raises `NotConvertible`."""
    parts: list[str] = []
    position = 0
    while position < len(text):
        symbol = _symbol_at(text, position)
        if symbol is None:
            raise unknown_symbol(text[position], position, "X-SAMPA")
        parts.append(_SYMBOLS[symbol])
        position += len(symbol)
    return "".join(parts)


def _symbol_at(text: str, position: int) -> str | None:
    """Return the longest symbol that begins at `position`."""
    lengths = range(_LONGEST, 0, -1)
    longest = (text[position : position + length] for length in lengths)
    return next((symbol for symbol in longest if symbol in _SYMBOLS), None)
