"""Unit symbols that all languages share, with CLDR's names of the units."""

_LENGTHS = {
    "km": "kilometer", "m": "meter", "dm": "decimeter", "cm": "centimeter", "mm": "millimeter",
    "µm": "micrometer", "μm": "micrometer", "nm": "nanometer", "mi": "mile", "ft": "foot",
    "yd": "yard", "in": "inch",
}  # fmt: skip
_MASSES = {
    "kg": "kilogram", "g": "gram", "gr": "gram", "mg": "milligram", "µg": "microgram",
    "μg": "microgram", "mcg": "microgram", "t": "tonne", "oz": "ounce", "lb": "pound",
    "lbs": "pound",
}  # fmt: skip
_VOLUMES = {
    "l": "liter", "L": "liter", "dl": "deciliter", "cl": "centiliter", "ml": "milliliter",
    "mL": "milliliter", "hl": "hectoliter", "gal": "gallon", "m³": "cubic-meter",
    "m3": "cubic-meter", "cm³": "cubic-centimeter", "cm3": "cubic-centimeter",
    "km³": "cubic-kilometer", "km3": "cubic-kilometer", "fl oz": "fluid-ounce",
}  # fmt: skip
_AREAS = {
    "m²": "square-meter", "m2": "square-meter", "km²": "square-kilometer",
    "km2": "square-kilometer", "cm²": "square-centimeter", "cm2": "square-centimeter",
    "ha": "hectare", "ft²": "square-foot", "ft2": "square-foot", "mi²": "square-mile",
}  # fmt: skip
_OTHERS = {
    "km/h": "speed-kilometer-per-hour", "kmh": "speed-kilometer-per-hour",
    "kph": "speed-kilometer-per-hour", "m/s": "speed-meter-per-second",
    "mph": "speed-mile-per-hour", "s": "duration-second", "min": "duration-minute",
    "h": "duration-hour", "ms": "duration-millisecond", "ns": "duration-nanosecond",
    "Hz": "frequency-hertz", "kHz": "frequency-kilohertz", "MHz": "frequency-megahertz",
    "GHz": "frequency-gigahertz", "W": "power-watt", "kW": "power-kilowatt",
    "MW": "power-megawatt", "GW": "power-gigawatt", "kWh": "energy-kilowatt-hour",
    "J": "energy-joule", "kJ": "energy-kilojoule", "cal": "energy-calorie",
    "kcal": "energy-kilocalorie", "V": "electric-volt", "A": "electric-ampere",
    "mA": "electric-milliampere", "Ω": "electric-ohm", "N": "force-newton",
    "Pa": "pressure-pascal", "hPa": "pressure-hectopascal", "kPa": "pressure-kilopascal",
    "MPa": "pressure-megapascal", "bar": "pressure-bar", "mbar": "pressure-millibar",
    "kB": "digital-kilobyte", "KB": "digital-kilobyte", "MB": "digital-megabyte",
    "GB": "digital-gigabyte", "TB": "digital-terabyte", "Mb": "digital-megabit",
    "Gb": "digital-gigabit", "lm": "light-lumen", "lx": "light-lux",
    "px": "graphics-pixel", "MP": "graphics-megapixel", "°": "angle-degree",
}  # fmt: skip

UNITS = {
    **{symbol: f"length-{name}" for symbol, name in _LENGTHS.items()},
    **{symbol: f"mass-{name}" for symbol, name in _MASSES.items()},
    **{symbol: f"volume-{name}" for symbol, name in _VOLUMES.items()},
    **{symbol: f"area-{name}" for symbol, name in _AREAS.items()},
    **_OTHERS,
}
"""CLDR's unit name by symbol."""
