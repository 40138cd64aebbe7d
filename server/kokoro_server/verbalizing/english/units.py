"""Names of units of measurement by their signs."""

from kokoro_server.verbalizing.words import word_set

_METRIC = """
m meter|mm millimeter|cm centimeter|dm decimeter|km kilometer|nm nanometer|μm micrometer
g gram|kg kilogram|mg milligram|μg microgram|mcg microgram
L liter|ml milliliter|mL milliliter|cl centiliter|dl deciliter|dL deciliter|μL microliter
ha hectare|cc cubic centimeter
"""
_IMPERIAL = """
ft foot/feet|yd yard|yds yard|mi mile|lb pound|lbs pound|oz ounce|fl oz fluid ounce
gal gallon|qt quart|qts quart|pt pint|tsp teaspoon|tbsp tablespoon|Tbsp tablespoon
sq ft square foot/square feet|sq in square inch/square inches|sq mi square mile
sq yd square yard|sq m square meter|sq km square kilometer|cu ft cubic foot/cubic feet
pkg package|pkgs package|doz dozen/dozen
cu in cubic inch/cubic inches|cu m cubic meter|ft-lb foot pound|ft lb foot pound
"""
_TIME = """
h hour|hr hour|hrs hour|min minute|mins minute|sec second|secs second|ms millisecond
μs microsecond|ns nanosecond|yr year|yrs year|wk week|wks week|mo month|mos month
"""
_OTHER = """
Hz hertz/hertz|kHz kilohertz/kilohertz|MHz megahertz/megahertz|GHz gigahertz/gigahertz
THz terahertz/terahertz|W watt|kW kilowatt|MW megawatt|GW gigawatt|TW terawatt|mW milliwatt
Wh watt hour|kWh kilowatt hour|MWh megawatt hour|GWh gigawatt hour|TWh terawatt hour
V volt|kV kilovolt|mV millivolt|mA milliamp|mAh milliamp hour|Ah amp hour|kVA kilovolt amp
Ω ohm|kΩ kilohm|MΩ megohm|J joule|kJ kilojoule|MJ megajoule|cal calorie|kcal kilocalorie
N newton|kN kilonewton|Nm newton meter|Pa pascal|kPa kilopascal|MPa megapascal|hPa hectopascal
mbar millibar|atm atmosphere|psi P S I/P S I|dB decibel|dBA decibel
KB kilobyte|kB kilobyte|MB megabyte|GB gigabyte|TB terabyte|PB petabyte|KiB kibibyte
MiB mebibyte|GiB gibibyte|TiB tebibyte|Kb kilobit|kb kilobit|kbit kilobit|Mbit megabit
Gbit gigabit|Mb megabit|Gb gigabit
px pixel|pts point|bps basis point|kr krone/kroner
μF microfarad|nF nanofarad|pF picofarad|MP megapixel
rpm revolution per minute/revolutions per minute
bpm beat per minute/beats per minute|fps frame per second/frames per second
dpi dot per inch/dots per inch
mEq milliequivalent|ly light year|AU astronomical unit|ppm part per million/parts per million
ppb part per billion/parts per billion|hp horsepower/horsepower|mph mile per hour/miles per hour
kph kilometer per hour/kilometers per hour|kmh kilometer per hour/kilometers per hour
mpg mile per gallon/miles per gallon|kbps kilobit per second/kilobits per second
Kbps kilobit per second/kilobits per second|mbps megabit per second/megabits per second
Mbps megabit per second/megabits per second|gbps gigabit per second/gigabits per second
Gbps gigabit per second/gigabits per second|MBps megabyte per second/megabytes per second
mmHg millimeter of mercury/millimeters of mercury|lm lumen|lx lux/lux|mol mole|mmol millimole
℃ degree Celsius/degrees Celsius|℉ degree Fahrenheit/degrees Fahrenheit|° degree
"""
_AREAS = "mm cm m km ft mi yd"
_SHOUTED = "kg km ml cm mm lb lbs oz ft mph hz ghz mhz mb gb tb kmh sec min hr hrs tsp tbsp"


def _table(lines: str) -> dict[str, tuple[str, str]]:
    table = {}
    for entry in lines.strip().replace("\n", "|").split("|"):
        sign, names = _split(entry)
        one, _, many = names.partition("/")
        table[sign] = (one, many or _plural(one))
    return table


def _split(entry: str) -> tuple[str, str]:
    """Split "sq ft square foot" before its name; a sign may have a space inside."""
    words = entry.split(" ")
    count = 2 if words[0] in ("fl", "sq", "cu") or entry.startswith("ft lb") else 1
    return " ".join(words[:count]), " ".join(words[count:])


def _plural(one: str) -> str:
    head, _, last = one.partition(" ") if one.startswith("degree ") else ("", "", one)
    return f"{head} {last}s".strip() if not last.endswith("s") else last


def _powers(table: dict[str, tuple[str, str]]) -> dict[str, tuple[str, str]]:
    powers = {}
    for sign in _AREAS.split():
        one, many = table[sign]
        for mark, power in (("²", "square"), ("2", "square"), ("³", "cubic"), ("3", "cubic")):
            powers[f"{sign}{mark}"] = (f"{power} {one}", f"{power} {many}")
    return powers


_PLAIN = _table(_METRIC) | _table(_IMPERIAL) | _table(_TIME) | _table(_OTHER)
_VARIANTS = {
    variant: names
    for sign, names in _PLAIN.items()
    for variant in (sign.upper(), sign.capitalize())
    if sign.lower() in _SHOUTED.split() and variant not in _PLAIN
} | {
    "KMH": _PLAIN["kmh"],
    "khz": _PLAIN["kHz"],
    "mhz": _PLAIN["MHz"],
    "ghz": _PLAIN["GHz"],
    "kwh": _PLAIN["kWh"],
    "KWh": _PLAIN["kWh"],
    "kw": _PLAIN["kW"],
    "gb": _PLAIN["GB"],
    "mb": _PLAIN["MB"],
    "tb": _PLAIN["TB"],
    "db": _PLAIN["dB"],
    "l": _PLAIN["L"],
    "hz": _PLAIN["Hz"],
    "µm": _PLAIN["μm"],
}
UNITS = _VARIANTS | _PLAIN | _powers(_PLAIN)
"""Signs to the names of one and of several."""

_DIVISORS = word_set(
    "mm cm m km m² m2 m³ m3 cm² cm2 cm³ cm3 km² km2 ft² ft2 ft yd mi g kg mg L l ml mL dL ha lb oz "
    "gal qt pt h hr min sec ms yr wk mo MB GB TB kWh W mol"
)
_WHOLE_NAMES = word_set(
    "day week month year hour minute second person night unit user seat liter litre gallon pound "
    "head mile word page item call ticket visit ride yard foot kilo box bottle share message token "
    "image"
)
PER = {
    sign: UNITS[sign][0] for sign in (*_DIVISORS, "sq ft", "sq m", "sq mi", "sq km", "sq in")
} | {
    "s": "second",
    "s²": "second squared",
    "s2": "second squared",
    "d": "day",
    "pp": "person",
    "ea": "each",
    **{name: name for name in _WHOLE_NAMES},
}
"""What may stand behind a slash that is read "per"."""


def alternatives(signs: dict[str, tuple[str, str]] | dict[str, str]) -> str:
    """Return a pattern of all `signs`, the longest first."""
    by_length = sorted(signs, key=lambda sign: (-len(sign), sign))
    return "(?:" + "|".join(sign.replace(" ", "[ .]{1,2}") for sign in by_length) + ")"
