import pytest
from tests.server.verbalizing.conftest import Say


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("a lorry of 7.5 t", "a lorry of seven point five tons"),
        ("40t of gravel, 1 t of lime", "forty tons of gravel, one ton of lime"),
        ("6 t-shirts and 2 T cells", "six t-shirts and two T cells"),
        ("in the 4 × 200 m relay", "in the four by two hundred meter relay"),
        ("a 6.35 mm plug", "a six point three five millimeter plug"),
        ("a 4-pt. lead", "a four point lead"),
        ("a 2-pt bottle", "a two pint bottle"),
        ("a 15-20 kg bag", "a fifteen to twenty kilogram bag"),
        ("we cut 15-20 kg today", "we cut fifteen to twenty kilograms today"),
        ("he ran it in 9.81s", "he ran it in nine point eight one seconds"),
        ("ahead by .02s", "ahead by point zero two seconds"),
        ("in the 90s", "in the nineties"),
        ("4 s/km", "four seconds per kilometer"),
        ("8 kg", "eight kilograms"),
        ("1 kg", "one kilogram"),
        ("0.5 km", "zero point five kilometers"),
        ("1,200 m", "one thousand two hundred meters"),
        ("70 mph", "seventy miles per hour"),
        ("90 km/h", "ninety kilometers per hour"),
        ("3 m/s", "three meters per second"),
        ("12 kWh", "twelve kilowatt hours"),
        ("500 W", "five hundred watts"),
        ("16 GB", "sixteen gigabytes"),
        ("20 Mbps", "twenty megabits per second"),
        ("2.4 GHz", "two point four gigahertz"),
        ("350 ml", "three hundred and fifty milliliters"),
        ("6 oz. of tea", "six ounces of tea"),
        ("3 ft", "three feet"),
        ("2 lbs", "two pounds"),
        ("5 sq ft", "five square feet"),
        ("30 m²", "thirty square meters"),
        ("30 m2", "thirty square meters"),
        ("4 cm³", "four cubic centimeters"),
        ("8-10 kg", "eight to ten kilograms"),
        ("3 x 4 m", "three by four meters"),
        ("3x4x5 cm", "three by four by five centimeters"),
        ("a 5-km run", "a five kilometer run"),
        ("the 200m race", "the two hundred meter race"),
        ("-7°C", "minus seven degrees Celsius"),
        ("1°F", "one degree Fahrenheit"),
        ("98.6 °F", "ninety eight point six degrees Fahrenheit"),
        ("90°", "ninety degrees"),
        ("45° N", "forty five degrees north"),
        ("4 1/2 ft", "four and a half feet"),
        ("3/4 mi", "three quarters of a mile"),
        ("8 mg/dL", "eight milligrams per deciliter"),
        ("10/kg", "ten per kilogram"),
        ("2 million km", "two million kilometers"),
        ("120lbs", "one hundred and twenty pounds"),
        ("3hrs", "three hours"),
        ("20 mins", "twenty minutes"),
        ("6 in. wide", "six inches wide"),
        ("400 rpm", "four hundred revolutions per minute"),
        ("60 fps", "sixty frames per second"),
        ("a 60 kWh battery", "a sixty kilowatt hour battery"),
        ("a 35mm lens", "a thirty five millimeter lens"),
        ("a 300 V supply", "a three hundred volt supply"),
        ("35 mm of rain", "thirty five millimeters of rain"),
        ("4.2 ly", "four point two light years"),
        ("(8 oz / 1¾ cups)", "(eight ounces slash one and three quarters cups)"),
        ("11st 6lb", "eleven stone six pounds"),
        ("40g/1.5oz", "forty grams slash one point five ounces"),
    ],
)
def test_quantities_with_units_are_read(in_words: Say, text: str, words: str) -> None:
    assert in_words("en-US", text) == words


@pytest.mark.parametrize(
    "text",
    [
        "He is in.",
        "The lb sign",
        "Go in. It is open.",
        "a ft",
    ],
)
def test_what_is_no_unit_stays(in_words: Say, text: str) -> None:
    assert in_words("en-US", text) == text


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("135/85 mmHg", "one hundred thirty five over eighty five millimeters of mercury"),
        ("in 4.1 s and", "in four point one seconds and"),
        ("after 9 s.", "after nine seconds."),
        ("the 80 s", "the eighty s"),
        ("2 mg/kg/day", "two milligrams per kilogram per day"),
        ("6 L/100 km", "six liters per one hundred kilometers"),
        ("speed in km/h", "speed in kilometers per hour"),
        ("51°30'26\"N", "fifty one degrees thirty minutes twenty six seconds north"),
        ("up 1.5 pts", "up one point five points"),
        ("2 c. sugar", "two cups sugar"),
        ("2 lbs.; 1 pkg.", "two pounds; one package."),
        ("30 Mbit/s", "thirty megabits per second"),
        ("a 10-kr coin", "a ten krone coin"),
    ],
)
def test_rarer_units_are_read(in_words: Say, text: str, words: str) -> None:
    assert in_words("en-US", text) == words


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("it took 40 s", "it took forty seconds"),
        ("the 90 s", "the ninety s"),
        ("in 11 pt type", "in eleven point type"),
        ("3 pt of beer", "three pints of beer"),
        ("an 85mm f/1.8 lens", "an eighty five millimeter f one point eight lens"),
    ],
)
def test_seconds_at_the_end_and_points_of_type(in_words: Say, written: str, spoken: str) -> None:
    assert in_words("en-US", written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("1,500/sq mi", "one thousand five hundred per square mile"),
        ("90/sq km", "ninety per square kilometer"),
    ],
)
def test_areas_behind_a_slash(in_words: Say, written: str, spoken: str) -> None:
    assert in_words("en-US", written) == spoken
