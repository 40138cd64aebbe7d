"""Units behind numbers: "5kg", "10GB", "60km/h", "30℃", "5m²", feet and inches."""

import re

from kokoro_server.verbalizing.aligned_text import AlignedText, Match
from kokoro_server.verbalizing.east_asian import NUMBER
from kokoro_server.verbalizing.words import any_of

_SPEEDS = {
    "km/h": ("時速", "キロメートル"), "kph": ("時速", "キロメートル"), "mph": ("時速", "マイル"),
    "m/s": ("秒速", "メートル"), "km/s": ("秒速", "キロメートル"), "m/min": ("分速", "メートル"),
    "cm/s": ("秒速", "センチメートル"),
}  # fmt: skip
_UNITS = {
    "km": "キロメートル", "m": "メートル", "cm": "センチメートル", "mm": "ミリメートル",
    "μm": "マイクロメートル", "nm": "ナノメートル", "in": "インチ", "inch": "インチ",
    "ft": "フィート", "yd": "ヤード", "mi": "マイル",
    "kg": "キログラム", "g": "グラム", "mg": "ミリグラム", "μg": "マイクログラム", "t": "トン",
    "lb": "ポンド", "lbs": "ポンド", "oz": "オンス", "ct": "カラット",
    "l": "リットル", "L": "リットル", "dl": "デシリットル", "dL": "デシリットル",
    "ml": "ミリリットル", "mL": "ミリリットル", "kL": "キロリットル", "kl": "キロリットル",
    "cc": "シーシー", "gal": "ガロン",
    "m2": "平方メートル", "m²": "平方メートル", "km2": "平方キロメートル",
    "km²": "平方キロメートル",
    "cm2": "平方センチメートル", "cm²": "平方センチメートル", "mm2": "平方ミリメートル",
    "m3": "立方メートル", "m³": "立方メートル", "cm3": "立方センチメートル",
    "cm³": "立方センチメートル", "km³": "立方キロメートル", "ha": "ヘクタール",
    "kWh": "キロワットアワー", "Wh": "ワットアワー", "MWh": "メガワットアワー", "W": "ワット",
    "kW": "キロワット", "MW": "メガワット", "GW": "ギガワット", "mW": "ミリワット",
    "V": "ボルト", "kV": "キロボルト", "mV": "ミリボルト", "A": "アンペア", "mA": "ミリアンペア",
    "mAh": "ミリアンペアアワー", "Ah": "アンペアアワー", "Ω": "オーム",
    "Hz": "ヘルツ", "kHz": "キロヘルツ", "MHz": "メガヘルツ", "GHz": "ギガヘルツ",
    "B": "バイト", "KB": "キロバイト", "kB": "キロバイト", "MB": "メガバイト", "GB": "ギガバイト",
    "TB": "テラバイト", "PB": "ペタバイト", "KiB": "キビバイト", "MiB": "メビバイト",
    "GiB": "ギビバイト", "bit": "ビット", "bps": "ビーピーエス", "kbps": "キロビーピーエス",
    "Mbps": "メガビーピーエス", "Gbps": "ギガビーピーエス",
    "dB": "デシベル", "Pa": "パスカル", "hPa": "ヘクトパスカル", "kPa": "キロパスカル",
    "MPa": "メガパスカル", "mmHg": "ミリメートルエイチジー", "N": "ニュートン", "J": "ジュール",
    "kJ": "キロジュール", "cal": "カロリー", "kcal": "キロカロリー", "ps": "馬力", "PS": "馬力",
    "rpm": "回転", "ppm": "ピーピーエム", "bpm": "ビーピーエム", "dpi": "ディーピーアイ",
    "fps": "エフピーエス", "px": "ピクセル", "pt": "ポイント", "lx": "ルクス", "mol": "モル",
    "h": "時間", "hr": "時間", "hrs": "時間", "min": "分", "sec": "秒", "s": "秒", "ms": "ミリ秒",
    "μs": "マイクロ秒", "ns": "ナノ秒", "Sv": "シーベルト", "mSv": "ミリシーベルト",
    "μSv": "マイクロシーベルト", "Bq": "ベクレル", "ac": "エーカー", "rad": "ラジアン",
    "ch": "チャンネル", "kgf": "キログラムフォース", "Nm": "ニュートンメートル",
    "N・m": "ニュートンメートル",
    "m/s²": "メートル毎秒毎秒", "m/s2": "メートル毎秒毎秒", "m/s^2": "メートル毎秒毎秒",
    "bp": "ベーシスポイント", "%pt": "パーセントポイント", "μL": "マイクロリットル",
    "mmol": "ミリモル", "μmol": "マイクロモル", "ng": "ナノグラム", "pg": "ピコグラム",
    "U/L": "ユニット、一リットル当たり",
}  # fmt: skip
"""Capitals matter: "MW" is no "mW". What is written in capitals alone is read as well."""
_CAPITALS = {"KM": "km", "KG": "kg", "CM": "cm", "MM": "mm", "ML": "ml", "MG": "mg", "Kg": "kg",
             "Km": "km", "KHZ": "kHz", "MHZ": "MHz", "GHZ": "GHz", "HZ": "Hz", "Gb": "GB",
             "Mb": "MB", "KWH": "kWh", "KW": "kW", "KCAL": "kcal"}  # fmt: skip
_DIVISORS = ("kg", "g", "L", "l", "ml", "mL", "dl", "dL", "m2", "m²", "m3", "m³")
_ALL = _UNITS | {capitals: _UNITS[unit] for capitals, unit in _CAPITALS.items()}
_TIMES = {"日": "一日", "day": "一日", "h": "一時間", "min": "一分", "s": "一秒", "人": "一人"}
_PER = rf"(?:/(?P<per>{any_of((*_TIMES, *_DIVISORS))}))?"
_SMALLER = "(?:cm|mm|g|m|min|s|ml)(?![A-Za-z\\d])"
"""The second unit of "1m60cm"."""
_UNIT = re.compile(
    rf"(?<![A-Z]\d)(?<![A-Z]\d\d)(?<=\d) ?(?P<unit>{any_of(_ALL)}){_PER}"
    r"(?![A-Za-z²³]|(?<=L)(?:サイズ|判))"
    rf"(?:(?<=\d)(?!\d)|(?<!\d)(?!\d(?!\d{{0,2}} ?{_SMALLER})))"
)
_ALONE = re.compile(
    r"(?<![A-Za-z\d] )(?<![A-Za-z\d/.'-])(km|cm|mm|kg|mg|ml|kWh|hPa|kcal)"
    r"(?![A-Za-z\d/.'-]| [A-Za-z])"
)
_SPEED = re.compile(
    rf"(?<![\d.])(?P<number>{NUMBER}) ?(?P<unit>{'|'.join(_SPEEDS)})(?![A-Za-z\d²])"
)
_FEET = re.compile(r"""(?<![\d'])(?P<feet>\d{1,2})' ?(?P<inches>\d{1,2}(?:\.\d)?)(?:"|”|'')""")
_INCHES_IN_FOOT = 12
_PRESSURE = re.compile(
    r"(?<=\d)/(?=\d{2,3} ?mmHg)|(?:(?<=血圧は\d{3})|(?<=血圧\d{3}))/(?=\d{2,3}(?!\d))"
)
"""The slash between the two values of a blood pressure."""
_OR = re.compile(r"(?<=\d)/(?=\d{1,5} ?(?:[kMG]?Hz|V|W|[MG]bps)(?![A-Za-z]))")
"""The slash of "50/60Hz"."""
_INCHES = re.compile(r'(?<=\d)"(?=の|型|モニタ|ディスプレイ|テレビ|画面)')
_FAHRENHEIT = re.compile(rf"(?<![\d.])(?P<number>-?{NUMBER}) ?℉")
_DEGREES = re.compile(r"(?<=\d) ?[°℃]")
_ARC = re.compile(r"(?<=\d[°度])(?P<minutes>\d{1,2})'(?:(?P<seconds>\d{1,2}(?:\.\d+)?)\")?")


class Measures:
    """Writes units of measurement out."""

    def apply(self, text: AlignedText) -> AlignedText:
        """Return `text` with names of units; their numbers are left to other rules."""
        text = text.sub(_FEET, _feet).sub(_PRESSURE, "の").sub(_OR, "、")
        text = text.sub(_ARC, lambda m: f"{m['minutes']}分" + (f"{m[2]}秒" if m[2] else ""))
        text = text.sub(_INCHES, "インチ")
        text = text.sub(_SPEED, lambda match: _speed(text, match))
        text = text.sub(_FAHRENHEIT, lambda match: _fahrenheit(text.text, match))
        text = text.sub(_DEGREES, "度")
        text = text.sub(_UNIT, _unit)
        return text.sub(_ALONE, lambda match: _UNITS[match[1]])


def _feet(match: Match) -> str:
    """Twelve inches are a foot: what is more are seconds."""
    feet, inches = match["feet"], match["inches"]
    if float(inches) < _INCHES_IN_FOOT and inches[0] != "0":
        return f"{feet}フィート{inches}インチ"
    return f"{feet}分{inches.lstrip('0')}秒"


def _fahrenheit(text: str, match: Match) -> str:
    is_said = text.endswith("華氏", 0, match.start())
    return f"{'' if is_said else '華氏'}{match['number']}度"


def _unit(match: Match) -> str:
    name = _ALL[match["unit"]]
    if not match["per"]:
        return name
    return f"{name}、{_TIMES.get(match['per']) or '一' + _UNITS[match['per']]}当たり"


def _speed(text: AlignedText, match: Match) -> AlignedText:
    per, unit = _SPEEDS[match["unit"]]
    start, end = match.span("number")
    is_said = text.text.endswith(("時速", "秒速", "分速"), 0, start)
    before = text.replaced(start, start, "" if is_said else per)
    return before + text[start:end] + text.replaced(end, match.end(), unit)
