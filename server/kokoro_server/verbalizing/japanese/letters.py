"""Latin letters that Japanese says itself: "A型", "NHK", "A4", "5G", "3LDK"."""

import re

from kokoro_server.verbalizing.aligned_text import AlignedText, Match

_NAMES = dict(
    zip(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
        "エー ビー シー ディー イー エフ ジー エイチ アイ ジェー ケー エル エム エヌ オー ピー キュー "
        "アール エス ティー ユー ブイ ダブリュー エックス ワイ ゼット".split(),
        strict=True,
    )
)
_WORDS = {
    "NASA": "ナサ", "JAXA": "ジャクサ", "NATO": "ナトー", "UNESCO": "ユネスコ", "AIDS": "エイズ",
    "UNICEF": "ユニセフ", "ASEAN": "アセアン", "OPEC": "オペック", "APEC": "エイペック",
    "FIFA": "フィファ", "JICA": "ジャイカ", "JETRO": "ジェトロ", "TOEIC": "トーイック",
    "TOEFL": "トーフル", "SARS": "サーズ", "MERS": "マーズ", "JAL": "ジャル", "LAN": "ラン",
    "SIM": "シム", "RAM": "ラム", "ROM": "ロム", "PIN": "ピン", "GIF": "ジフ", "NISA": "ニーサ",
    "NEET": "ニート", "TEL": "電話", "FAX": "ファックス", "NG": "エヌジー", "OK": "オーケー",
    "ZIP": "ジップ", "SWAT": "スワット", "TOTO": "トートー", "KADOKAWA": "カドカワ",
    "YAMAHA": "ヤマハ", "HONDA": "ホンダ", "TOYOTA": "トヨタ", "SONY": "ソニー", "ASAP": "エーエスエーピー",
    "JASRAC": "ジャスラック", "COVID": "コビッド", "LINE": "ライン", "SUICA": "スイカ", "BGM": "ビージーエム",
    "VS": "バーサス", "vs": "バーサス", "NEW": "ニュー", "OFF": "オフ", "ON": "オン", "UP": "アップ",
    "DOWN": "ダウン", "IN": "イン", "OUT": "アウト", "THE": "ザ", "BIG": "ビッグ", "MAX": "マックス",
    "MIN": "ミン", "FREE": "フリー", "SALE": "セール", "OPEN": "オープン", "CLOSE": "クローズ",
    "W杯": "ワールドカップ", "Tシャツ": "ティーシャツ", "Yシャツ": "ワイシャツ", "JSON": "ジェイソン",
    "SOS": "エスオーエス", "COOL": "クール", "IT": "アイティー", "AI": "エーアイ", "SQL": "エスキューエル",
}  # fmt: skip
"""What is not spelled, or would be spelled in English."""
_ALONE_BEFORE = r"(?<![A-Za-z\d_@#/.'&+-])(?<![A-Za-z\d][ ,])"
_ALONE_AFTER = r"(?![A-Za-z\d_@/'&+-]|[ ,.] ?[A-Za-z\d])"
"""Not beside other Latin words or digits: those are a foreign phrase."""
_WORD = re.compile(rf"{_ALONE_BEFORE}([A-Za-z]{{1,8}}杯|[TY]シャツ|[A-Z]{{1,8}}|vs){_ALONE_AFTER}")
_MOST_SPELLED = 5
_BEHIND = re.compile(rf"{_ALONE_BEFORE}([A-Z])(\d{{1,3}})(?![A-Za-z\d_./-]| [A-Za-z])")
"""A letter and a number, such as "A4"; longer ones are names of models."""
_BEFORE = re.compile(r"(?<![A-Za-z\d.,/-])(\d)([A-Z]{1,4})(?![A-Za-z\d_-]| [A-Za-z])")
_ENGLISH = dict(
    zip(
        "0123456789",
        "ゼロ ワン ツー スリー フォー ファイブ シックス セブン エイト ナイン".split(),
        strict=True,
    )
)
_ENGLISH_BEHIND = {
    "G7",
    "G8",
    "G20",
    "F1",
    "F2",
    "F3",
    "K1",
    "J1",
    "J2",
    "J3",
    "B1",
    "B2",
    "B3",
    "Q1",
    "Q2",
    "Q3",
    "Q4",
    "U20",
}
_ENGLISH_NUMBERS = _ENGLISH | {"20": "トゥエンティー"}
_JAPANESE_BEFORE = re.compile(r"[KR]|S?L?DK|WD|WAY")
_CHEMISTRY = {"CO2": "シーオーツー", "H2O": "エイチツーオー", "O2": "オーツー", "N2": "エヌツー",
              "PM2.5": "ピーエムニーテンゴ", "SO2": "エスオーツー", "CH4": "シーエイチフォー"}  # fmt: skip
_FORMULA = re.compile(
    rf"(?<![A-Za-z\d])({'|'.join(re.escape(name) for name in sorted(_CHEMISTRY, key=len, reverse=True))})(?![A-Za-z\d.])"
)
_ORDINAL = re.compile(r"(?<![A-Za-z\d])(1st|2nd|3rd|[4-9]th|10th)(?![A-Za-z\d]| [A-Za-z])")
_ORDINALS = dict(
    zip(
        "1st 2nd 3rd 4th 5th 6th 7th 8th 9th 10th".split(),
        "ファースト セカンド サード フォース フィフス シックスス セブンス エイス ナインス テンス".split(),
        strict=True,
    )
)


class Letters:
    """Writes letters and abbreviations in katakana; words of other languages stay."""

    def apply(self, text: AlignedText) -> AlignedText:
        """Return `text` with names of letters."""
        text = text.sub(_ORDINAL, lambda match: _ORDINALS[match[1]])
        text = text.sub(_FORMULA, lambda match: _CHEMISTRY[match[1]])
        text = text.sub(_BEHIND, _letter_and_number)
        text = text.sub(_BEFORE, _number_and_letters)
        return text.sub(_WORD, _word)


def spelled(letters: str) -> str:
    """Return the names of Latin letters."""
    return "".join(_NAMES[letter] for letter in letters.upper())


def _word(match: Match) -> str | None:
    if match[1] in _WORDS:
        return _WORDS[match[1]]
    return spelled(match[1]) if match[1].isupper() and len(match[1]) <= _MOST_SPELLED else None


def _letter_and_number(match: Match) -> str:
    if match[0] in _ENGLISH_BEHIND:
        return spelled(match[1]) + _ENGLISH_NUMBERS[match[2]]
    return f"{spelled(match[1])}{match[2]}"


def _number_and_letters(match: Match) -> str:
    if _JAPANESE_BEFORE.fullmatch(match[2]):
        return f"{match[1]}{spelled(match[2])}" if match[0] != "1R" else "ワンルーム"
    return _ENGLISH[match[1]] + spelled(match[2])
