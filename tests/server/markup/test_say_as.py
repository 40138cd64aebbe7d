"""Text that is said as a class is read so by the rules of its language."""

import pytest

from kokoro_server.markup.say_as import classes, say_as
from kokoro_server.verbalizing import AlignedText, verbalize
from kokoro_server.verbalizing.cleaning import clean

CASES = [
    ("en-US", "1905", "cardinal", "", "one thousand nine hundred and five"),
    ("en-US", "XIV", "cardinal", "", "fourteen"),
    ("es-ES", "1905", "cardinal", "", "mil novecientos cinco"),
    ("fr-FR", "1905", "number", "", "mille neuf cent cinq"),
    ("hi-IN", "1905", "cardinal", "", "एक हज़ार नौ सौ पाँच"),
    ("ja-JP", "1905", "cardinal", "", "千九百五"),
    ("zh-CN", "1905", "cardinal", "", "一千九百零五"),
    ("en-US", "3", "ordinal", "", "third"),
    ("en-US", "VIII", "ordinal", "", "eighth"),
    ("es-ES", "3", "ordinal", "", "tercero"),
    ("fr-FR", "3", "ordinal", "", "troisième"),
    ("it-IT", "3", "ordinal", "", "terzo"),
    ("pt-BR", "3", "ordinal", "", "terceiro"),
    ("hi-IN", "3", "ordinal", "", "तीसरा"),
    ("ja-JP", "3", "ordinal", "", "三番目"),
    ("zh-CN", "3", "ordinal", "", "第三"),
    ("en-US", "1905", "digits", "", "one nine zero five"),
    ("en-US", "abc", "characters", "", "A B C"),
    ("en-US", "ab c", "spell-out", "", "A B, C"),
    ("es-ES", "y", "verbatim", "", "I GRIEGA"),
    ("it-IT", "12", "digits", "", "uno due"),
    ("en-US", "(212) 555-0199", "telephone", "", "two one two, five five five, zero one nine nine"),
    ("en-US", "3/4/1905", "date", "mdy", "March fourth, nineteen oh five"),
    ("en-US", "3/4/1905", "date", "dmy", "April third, nineteen oh five"),
    ("en-US", "19050304", "date", "ymd", "March fourth, nineteen oh five"),
    ("en-US", "1905-03-04", "date", "", "March fourth, nineteen oh five"),
    ("en-GB", "4.3.", "date", "dm", "the fourth of March"),
    ("en-US", "5", "date", "m", "May"),
    ("en-US", "5", "date", "d", "fifth"),
    ("es-ES", "3/4/1905", "date", "dmy", "tres de abril de mil novecientos cinco"),
    ("fr-FR", "3/4/1905", "date", "mdy", "quatre mars mille neuf cent cinq"),
    ("ja-JP", "1905/3", "date", "ym", "千九百五年三月"),
    ("zh-CN", "3-4", "date", "md", "三月四日"),
    ("en-US", "14:30", "time", "hms24", "fourteen thirty"),
    ("en-US", "2:30pm", "time", "hms12", "two thirty PM"),
    ("en-US", "1'21\"", "time", "", "one minute twenty one seconds"),
    ("es-ES", "2'", "time", "", "dos minutos"),
    ("en-US", "3/4", "fraction", "", "three quarters"),
    ("en-US", "10 ft", "unit", "", "ten feet"),
    ("en-US", "$42.01", "currency", "", "forty two dollars one cent"),
    ("en-US", "12 Main St.", "address", "", "twelve main street."),
]


@pytest.mark.parametrize(("code", "text", "named", "form", "read"), CASES)
def test_it_is_read_as_its_class(code: str, text: str, named: str, form: str, read: str) -> None:
    rewritten = say_as(text, named, form, code)
    assert rewritten is not None
    verbalized = verbalize(clean(AlignedText.of(rewritten)), code).text
    assert verbalized.lower().replace("-", " ") == read.lower().replace("-", " ")


@pytest.mark.parametrize(
    ("text", "named", "form"),
    [
        ("twelve", "cardinal", ""), ("", "cardinal", ""), ("third", "ordinal", ""),
        ("31/2/2020", "date", "dmy"), ("3/4", "date", "mdy"), ("3/4/5", "date", "dmx"),
        ("soon", "date", ""), ("call me", "telephone", ""), ("noon", "time", ""), ("x", "beep", ""),
        ("half", "fraction", ""),
    ],
)  # fmt: skip
def test_text_of_another_class_is_not_guessed_at(text: str, named: str, form: str) -> None:
    assert say_as(text, named, form, "en-US") is None


def test_every_class_is_tested() -> None:
    assert {named for _, _, named, _, _ in CASES} == set(classes())
