import pytest
from tests.server.pronouncing import phonemes_of

from kokoro_server.languages import PHONEMES, Languages

CODES = ("en-US", "en-GB", "ja-JP", "zh-CN", "es-ES", "fr-FR", "hi-IN", "it-IT", "pt-BR")

SAME = {
    "curly apostrophes": ("en-US", "I don’t, it’s ’90s", "I don't, it's '90s"),
    "curly apostrophes in French": ("fr-FR", "L’été d’hier", "L'été d'hier"),
    "decomposed accents": ("es-ES", "Coraz\u006f\u0301n", "Corazón"),
    "full-width forms": ("en-US", "Ｈｅｌｌｏ１２", "Hello12"),
    "half-width katakana": ("ja-JP", "ﾗｰﾒﾝ", "ラーメン"),
    "zero-width characters": ("en-US", "zero\u200bwidth\u2060\ufeff", "zerowidth"),
    "soft hyphens": ("fr-FR", "extra\u00adordinaire", "extraordinaire"),
    "white space": ("it-IT", "ciao\t\n\u3000 mondo\u00a0", "ciao mondo"),
    "ligatures": ("en-US", "ﬁnd the oﬃce", "find the office"),
    "emoji": ("pt-BR", "bom 👍🏽 dia 🇧🇷", "bom dia"),
    "emoji in Japanese": ("ja-JP", "寿司🍣です", "寿司 です"),
    "typographic minus": ("es-ES", "−5", "menos 5"),
    "digits of another script": ("es-ES", "٣ y ३", "3 y 3"),
    "circled digits": ("ja-JP", "❶と③", "1と3"),
    "circled tens": ("en-US", "step ❿", "step 10"),
    "lines of symbols": ("en-US", "===== Title =====", "Title"),
    "markup": ("es-ES", "*hola* | _mundo_", "hola mundo"),
    "money before the number": ("es-ES", "$30", "30 dólares"),
    "money in millions": ("en-US", "$5 million", "5 million dollars"),
    "money, then another number": (
        "en-US",
        "It cost $5, 3 people came",
        "It cost 5 dollars, 3 people came",
    ),
    "cents": ("en-US", "$3.50,", "3 dollars and 50 cents,"),
    "reais": ("pt-BR", "R$ 3,50", "3 reais e 50 centavos"),
    "degrees": ("fr-FR", "5 °C", "5 degrés Celsius"),
    "mail addresses": ("en-US", "me@example.org", "me at example dot org"),
    "Japanese yen": ("ja-JP", "¥1,000", "千円"),
    "Japanese date": ("ja-JP", "2024-05-01", "二千二十四年五月一日"),
    "Japanese decimals": ("ja-JP", "3.14", "三点一四"),
    "Japanese codes": ("ja-JP", "007", "ゼロゼロ七"),
    "Japanese weight": ("ja-JP", "5kg", "五キログラム"),
    "Mandarin money": ("zh-CN", "$100", "一百美元"),
    "Mandarin percent": ("zh-CN", "50%", "百分之五十"),
    "Mandarin year": ("zh-CN", "2024年", "二零二四年"),
    "Mandarin telephone": ("zh-CN", "13800138000", "幺三八零零幺三八零零零"),
    "Mandarin below zero": ("zh-CN", "-5℃", "负 五摄氏度"),
    "Mandarin clock": ("zh-CN", "10:30", "十点三十分"),
    "very long numbers": ("en-US", "1234567890123456", "1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6"),
}


@pytest.mark.parametrize(("code", "text", "plain"), SAME.values(), ids=SAME.keys())
def test_text_sounds_like_its_plain_form(
    languages: Languages, code: str, text: str, plain: str
) -> None:
    assert phonemes_of(languages, code, text) == phonemes_of(languages, code, plain)


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize(
    "text",
    ["7", "1984", "3.14", "50%", "$5", "007", "2024-05-01", "10:30", "½", "9" * 40, "1,2,3.4.5-6"],
)
def test_numbers_are_spoken_in_every_language(languages: Languages, code: str, text: str) -> None:
    phonemes = phonemes_of(languages, code, text)
    assert len(phonemes) >= 2
    assert set(phonemes) <= PHONEMES


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize(
    "word",
    [
        "hello",
        "HELLO",
        "日本語",
        "にほん",
        "你好",
        "नमस्ते",
        "Привет",
        "Ελλάδα",
        "안녕",
        "مرحبا",
        "שלום",
        "สวัสดี",
        "ខ្មែរ",
        "𐌰𐌱",
        "ﷺ",
        "ㄅㄆ",
        "𠮷",
        "ꝏ",
        "https://example.com/a?b=c",
        "me@example.org",
    ],
)
def test_words_of_any_script_are_spoken_in_every_language(
    languages: Languages, code: str, word: str
) -> None:
    alone = phonemes_of(languages, code, word)
    assert len(alone) >= 2
    assert set(alone) <= PHONEMES
    assert len(phonemes_of(languages, code, f"{word}, {word}, {word}")) >= 3 * len(alone)


@pytest.mark.parametrize("code", CODES)
def test_long_words_are_spoken_to_their_end(languages: Languages, code: str) -> None:
    once = phonemes_of(languages, code, "banana")
    assert phonemes_of(languages, code, "banana" * 200).count("n") >= 0.9 * 400 * (
        once.count("n") / 2
    )


@pytest.mark.parametrize("text", ["a." * 400, "don't" * 200, "9," * 400, "x_" * 400, "a@" * 400])
def test_words_that_overrun_espeaks_buffers_are_spoken(languages: Languages, text: str) -> None:
    for code in ("es-ES", "en-US", "hi-IN"):
        assert len(phonemes_of(languages, code, text)) >= 200


@pytest.mark.parametrize("code", ["es-ES", "fr-FR", "it-IT", "pt-BR"])
def test_repeated_letters_are_all_spoken(languages: Languages, code: str) -> None:
    assert phonemes_of(languages, code, "x x x x x x x x").count(" ") == 7


def test_numbers_stay_whole_in_languages_with_decimal_commas(languages: Languages) -> None:
    assert "," not in phonemes_of(languages, "es-ES", "3,14")
    assert "." not in phonemes_of(languages, "it-IT", "1.234")


def test_english_inside_japanese_takes_its_digits_along(languages: Languages) -> None:
    english = phonemes_of(languages, "en-US", "GPT-4")
    assert phonemes_of(languages, "ja-JP", "GPT-4を使う").startswith(english)


def test_chinese_words_that_the_japanese_dictionary_lacks_are_read_in_mandarin(
    languages: Languages,
) -> None:
    assert "ni↓" in phonemes_of(languages, "ja-JP", "你です")


@pytest.mark.parametrize("text", ["んぁ", "ーぁ", "ねぇ", "ぁぃぅぇぉ", "っゃ"])
def test_small_kana_in_odd_places_are_spoken(languages: Languages, text: str) -> None:
    assert phonemes_of(languages, "ja-JP", text)


def test_a_character_without_a_known_reading_is_called_a_certain_one(languages: Languages) -> None:
    assert phonemes_of(languages, "zh-CN", "𠮷") == phonemes_of(languages, "zh-CN", "某")


def test_links_speak_their_title_and_bring_no_pronunciation(languages: Languages) -> None:
    assert phonemes_of(
        languages, "en-US", "[Anna](/kˈOkəɹO/) and [this](http://x.org)"
    ) == phonemes_of(languages, "en-US", "Anna and this")


@pytest.mark.parametrize(
    ("text", "plain"),
    [("'-आबरछछ", "आबरछछ"), ("---लच्छेद", "लच्छेद"), ("ꜜEi", "Ei"), ("-'-£1,2", "-£1,2")],
)
def test_what_stands_before_a_hindi_word_neither_sounds_nor_kills_espeak(
    languages: Languages, text: str, plain: str
) -> None:
    assert phonemes_of(languages, "hi-IN", text) == phonemes_of(languages, "hi-IN", plain)


@pytest.mark.parametrize("code", CODES)
def test_letters_that_espeak_has_no_sound_for_are_called_by_name(
    languages: Languages, code: str
) -> None:
    alone = phonemes_of(languages, code, "ꝯ")
    assert len(alone) >= 2
    assert alone in phonemes_of(languages, code, "ꝯBᴜjvʦE ᴂƫ")


def test_long_japanese_without_a_break_is_read_in_parts(languages: Languages) -> None:
    once = phonemes_of(languages, "ja-JP", "㈧")
    assert phonemes_of(languages, "ja-JP", "㈧" * 2_000).count(once) == 2_000
