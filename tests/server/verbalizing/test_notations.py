"""Notations that all languages write alike: timestamps, powers, scientific notation."""

import pytest

from kokoro_server.languages.registry import SERVED
from kokoro_server.verbalizing import AlignedText, verbalize
from kokoro_server.verbalizing.cleaning import clean


def spoken(code: str, text: str) -> str:
    return verbalize(clean(AlignedText.of(text)), code).text


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("en-US", "minus nine"),
        ("ja-JP", "三点四かける十のマイナス九乗"),
        ("zh-CN", "三点四乘十的负九次方"),
        ("es-ES", "por diez elevado a menos nueve"),
        ("fr-FR", "fois dix puissance moins neuf"),
        ("hi-IN", "दस की घात ऋण नौ"),
        ("it-IT", "per dieci elevato a meno nove"),
        ("pt-BR", "por dez elevado a menos nove"),
    ],
)
@pytest.mark.parametrize("text", ["3.4e-9", "3.4 × 10⁻⁹", "3.4 × 10^-9"])
def test_powers_of_ten(code: str, words: str, text: str) -> None:
    assert words in spoken(code, text)


@pytest.mark.parametrize(
    ("code", "text", "words"),
    [
        ("en-US", "2¹⁶", "two to the power of sixteen"),
        ("es-ES", "2¹⁶", "dos elevado a dieciséis"),
        ("fr-FR", "7^3", "sept au cube"),
        ("it-IT", "4^2", "quattro al quadrato"),
        ("pt-BR", "10^12", "dez elevado a doze"),
        ("ja-JP", "10⁴", "十の四乗"),
        ("zh-CN", "10⁴", "十的四次方"),
        ("ja-JP", "10⁶個", "十の六乗個"),
        ("zh-CN", "10^6个", "十的六次方个"),
        ("en-US", "8²", "eight squared"),
        ("en-US", "2⁵⁄₆ cups", "two and five sixths cups"),
    ],
)
def test_powers(code: str, text: str, words: str) -> None:
    assert spoken(code, text) == words


@pytest.mark.parametrize("text", ["5E3", "B2.5e-4x", "2e", "E-10", "v1.5e2b"])
def test_codes_are_no_scientific_notation(text: str) -> None:
    assert "elevado" not in spoken("es-ES", text)


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("en-US", "May second twenty thirty one at seven forty five UTC"),
        ("ja-JP", "二千三十一年五月二日 七時四十五分 ユーティーシー"),
        ("zh-CN", "二零三一年五月二日七点四十五分 UTC"),
        ("es-ES", "dos de mayo de dos mil treinta y uno siete y cuarenta y cinco u t c"),
        ("fr-FR", "deux mai deux mille trente et un sept heures quarante-cinq u t c"),
        ("pt-BR", "dois de maio de dois mil e trinta e um sete horas e quarenta e cinco u t c"),
    ],
)
def test_timestamps(code: str, words: str) -> None:
    assert spoken(code, "2031-05-02T07:45:00Z") == words
    assert spoken(code, "2031-05-02T07:45:00.000Z") == words
    assert spoken(code, "2031-05-02T07:45Z") == words


@pytest.mark.parametrize(
    ("code", "text", "words"),
    [
        ("en-US", "15% – 20%", "fifteen percent to twenty percent"),
        ("en-GB", "2.5 kg – 3.5 kg", "two point five kilograms to three point five kilograms"),
        ("es-ES", "15 % – 20 %", "quince por ciento a veinte por ciento"),
        ("es-ES", "€4-€8", "cuatro euros a ocho euros"),
        ("fr-FR", "15 % — 20 %", "quinze pour cent à vingt pour cent"),
        ("it-IT", "15 km – 20 km", "quindici chilometri a venti chilometri"),
        ("pt-BR", "15% – 20%", "quinze por cento a vinte por cento"),
        ("hi-IN", "15% – 20%", "पंद्रह से बीस प्रतिशत"),
        ("en-US", "I have 15% — she has 20%.", "I have fifteen percent — she has twenty percent."),
    ],
)
def test_ranges_of_one_unit(code: str, text: str, words: str) -> None:
    assert spoken(code, text) == words


def test_a_difference_is_no_range() -> None:
    assert "kilogramos a cuatro" not in spoken("es-ES", "9 kg - 4 kg = 5 kg")


def test_seconds_and_offsets_of_timestamps_are_spoken() -> None:
    words = spoken("en-US", "At 2031-05-02T07:45:09-03:30.")

    assert words.startswith("At May second twenty thirty one at seven hours forty five minutes and")
    assert words.endswith("nine seconds UTC minus three thirty.")


UNITS = (
    *("s", "m", "km", "h", "kg", "L", "t", "A", "B", "C", "F", "K", "N", "W", "V", "min", "mph"),
    *("GB", "°", "°C", "'", '"', "ft", "in", "lb", "$", "€", "£", "¥", "₹", "US$", "kr", "p", "k"),
    *(
        "M",
        "bn",
        "mil",
        "lakh",
        "万",
        "元",
        "cm²",
        "a.m.",
        "pm",
        "st",
        "th",
        "º",
        "er",
        "e",
        "%",
        "x",
    ),
)
JOINTS = ("", "-", "—", "/", ":", ".", ",", " ", "×", "*", "+", "=", "≈", "<", "(", "~")


@pytest.mark.parametrize("code", sorted(SERVED))
@pytest.mark.parametrize("number", ["5", ".5"])
def test_a_number_with_any_unit_and_anything_behind_it_is_read(code: str, number: str) -> None:
    for unit in UNITS:
        for joint in JOINTS:
            for text in (f"{number}{unit}{joint}km", f"{number} {unit}{joint}3"):
                assert spoken(code, text).strip(), text
