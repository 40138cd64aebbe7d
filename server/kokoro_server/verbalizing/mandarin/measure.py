"""Reads the symbols of units behind numbers: "5 km/h" is 五公里每小时."""

import re

from kokoro_server.verbalizing.aligned_text import AlignedText, Match
from kokoro_server.verbalizing.semiotic.inch_marks import inch_marks
from kokoro_server.verbalizing.words import any_of

_NAMES = """
kg=千克 Kg=千克 KG=千克 g=克 mg=毫克 μg=微克 ug=微克 t=吨 lb=磅 lbs=磅 oz=盎司 km=公里 KM=公里
Km=公里 m=米 dm=分米 cm=厘米 CM=厘米 mm=毫米 MM=毫米 μm=微米 um=微米 nm=纳米 mi=英里 ft=英尺
in=英寸 yd=码 L=升 l=升 dL=分升 dl=分升 mL=毫升 ml=毫升 ML=毫升 μL=微升 cc=毫升 gal=加仑 ha=公顷
mu=亩 h=小时 hr=小时 hrs=小时 min=分钟 mins=分钟 s=秒 sec=秒 ms=毫秒 μs=微秒 ns=纳秒 W=瓦 kW=千瓦
KW=千瓦 MW=兆瓦 GW=吉瓦 Wh=瓦时 kWh=千瓦时 KWh=千瓦时 kwh=千瓦时 MWh=兆瓦时 GWh=吉瓦时 V=伏
kV=千伏 KV=千伏 mV=毫伏 A=安 mA=毫安 Ah=安时 mAh=毫安时 Ω=欧姆 kΩ=千欧 Hz=赫兹 kHz=千赫兹
KHz=千赫兹 MHz=兆赫兹 GHz=吉赫兹 dB=分贝 lm=流明 lx=勒克斯 Pa=帕 hPa=百帕 kPa=千帕 MPa=兆帕
mmHg=毫米汞柱 bar=巴 atm=大气压 N=牛 J=焦 kJ=千焦 cal=卡 kcal=千卡 mol=摩尔 mmol=毫摩尔
μmol=微摩尔 K=开尔文 bps=比特每秒 kbps=千比特每秒 Kbps=千比特每秒 Mbps=兆比特每秒 Gbps=吉比特每秒
mph=英里每小时 kph=公里每小时 kmh=公里每小时 rpm=转每分钟 fps=帧每秒 px=像素 ppm=百万分之一
Ghz=吉赫兹 Mhz=兆赫兹 ℃=摄氏度 ℉=华氏度 °=度 r/min=转每分钟 kgf=千克力 N·m=牛米
"""
UNITS = dict(pair.split("=") for pair in _NAMES.split())
_AMBIGUOUS = frozenset(("K", "s", "N", "J", "A", "bar", "atm", "in", "l", "mu", "cc"))
"""Read as units only where a slash ties them to another: 5s is a telephone, 4K a screen."""
_POWERS = {"2": "平方", "²": "平方", "3": "立方", "³": "立方"}

_ALTERNATIVES = any_of(UNITS)
_SYMBOL = re.compile(
    rf"(?<=[\d百千万亿]) ?(?P<unit>{_ALTERNATIVES})(?P<power>[²³]|[23](?![\d.]))?"
    rf"(?:/(?P<per>{_ALTERNATIVES}|[天日月年次人个秒分时])(?P<cube>[²³]|[23](?![\d.]))?)?"
    r"(?![A-Za-z])"
)
_ALONE = re.compile(
    r"(?<![A-Za-z\d])(?:(?P<square>[kc]?m)[2²]|(?<=[\u4e00-\u9fff(、,:每])(?P<unit>kg|km|cm|mm|ml|mL|mg)"
    r"(?=[\u4e00-\u9fff)、,。]|$))(?![A-Za-z\d])"
)
_SECONDS = re.compile(
    r"(?<![A-Za-z\d.])(?<![A-Za-z] )\d{1,4}(?:\.\d{1,2})?(?P<s>s)(?=内|后|左右|一次|以内|即可|完成)"
)
_FEET = re.compile(
    r"(?<![\d.])(?P<feet>\d{1,2}) ?' ?(?P<inches>\d{1,2})(?: ?(?:\"|''|”))?(?![\d'])"
)
_ARC = re.compile(
    r"(?<![\d.])(?P<degrees>\d{1,3}) ?° ?(?P<minutes>\d{1,2})'"
    r"(?P<seconds>\d{1,2}(?:\.\d{1,3})?)?(?:\"|''|”)?"
)
_INCHES = re.compile(
    r"(?<![\"\d.])(?P<inches>\d{1,3}(?:\.\d{1,2})?) ?(?:\"|'')(?=[\u4e00-\u9fff,。;、 ]|$)"
)


class Measure:
    """Reads symbols of units."""

    def apply(self, text: AlignedText) -> AlignedText:
        """Return `text` with units in words."""
        text = text.sub(_ARC, _arc).sub(_FEET, _feet)
        text = _with_inches(text)
        text = text.sub(_SECONDS, "秒", "s")
        return text.sub(_SYMBOL, _unit).sub(_ALONE, _alone)


def _with_inches(text: AlignedText) -> AlignedText:
    marks = inch_marks(text.text) if '"' in text.text or "”" in text.text else frozenset()

    def inches(match: Match) -> str | None:
        is_quote = match[0].endswith('"') and match.end() - 1 not in marks
        return None if is_quote else f"{match['inches']}英寸"

    return text.sub(_INCHES, inches)


def _feet(match: Match) -> str:
    return f"{match['feet']}英尺{match['inches']}英寸"


def _arc(match: Match) -> str:
    seconds = f"{match['seconds']}秒" if match["seconds"] else ""
    return f"{match['degrees']}度{match['minutes']}分{seconds}"


def _alone(match: Match) -> str:
    return f"平方{UNITS[match['square']]}" if match["square"] else UNITS[match["unit"]]


def _unit(match: Match) -> str | None:
    unit, per = match["unit"], match["per"]
    if unit in _AMBIGUOUS and not per:
        return None
    words = _POWERS.get(match["power"] or "", "") + UNITS[unit]
    if per:
        words += "每" + _POWERS.get(match["cube"] or "", "") + UNITS.get(per, per)
    return words
