import pytest
from tests.server.verbalizing.conftest import Say

from kokoro_server.verbalizing import AlignedText, verbalize
from kokoro_server.verbalizing.cleaning import clean


@pytest.mark.parametrize(
    ("code", "written", "heard"),
    [
        (
            "en-US",
            "On Feb. 7 we sold 312 books for $4.75.",
            (
                "ˌɔn fˈɛbjəwˌɛɹi sˈɛvənθ wi sˈOld θɹˈi hˈʌndɹəd ænd twˈɛlv bˈʊks fɔɹ fˈɔɹ dˈɑləɹz "
                "ænd sˈɛvənti fˈIv sˈɛnts."
            ),
        ),
        ("en-US", "Henry VIII had 6 wives.", "hˈɛnɹi ði ˈAθ hæd sˈɪks wˈIvz."),
        (
            "en-US",
            "Call 212-555-0187 at 9 a.m. Then wait.",
            "kˈɔl tˈu wˈʌn tˈu, fˈIv fˈIv fˈIv, ˈO wˈʌn ˈAt sˈɛvən æt nˈIn ˌAˈɛm. ðˈɛn wˈAt.",
        ),
        (
            "en-US",
            "Add 1/2 cup at 98.6 °F.",
            "ˈæd wˈʌn hˈæf kˈʌp æt nˈIndi ˈAt pˈYnt sˈɪks dəɡɹˈiz fˈɛɹənhˌIt.",
        ),
        (
            "en-US",
            "Dr. Lee lives at 1428 Oak Dr.",
            "dˈɑktəɹ lˈi lˈɪvz æt fˌɔɹtˈin twˈɛnti ˈAt ˈOk dɹˈIv.",
        ),
        (
            "en-US",
            "See example.org/a or @ann, C# and CO2.",
            "sˈi ɪɡzˈæmpəl dˈɑt ˈɔɹɡ slˈæʃ ˈA ɔɹ æt ˈæn, sˈi ʃˈɑɹp ænd sˈi ˈO tˈu.",
        ),
        (
            "en-US",
            "It is 5-10 kg, 60 km/h and 5'9\".",
            "ˌɪt ɪz fˈIv tə tˈɛn kˈɪləɡɹˌæmz, sˈɪksti kəlˈɑməTəɹz pɜɹ ˈWəɹ ænd fˈIv fˈʊt nˈIn.",
        ),
        (
            "en-GB",
            "On 7 Feb we sold 312 books for £4.75.",
            (
                "ˌɒn ðə sˈɛvnθ ɒv fˈɛbɹəɹi wiː sˈQld θɹˈiː hˈʌndɹəd and twˈɛlv bˈʊks fɔː fˈɔː"
                " pˈWndz "
                "sˈɛvnti fˈIv pˈɛns."
            ),
        ),
        (
            "en-GB",
            "Ring 020 7946 0321 at 5.30pm.",
            "ɹˈɪŋ ˈQ tˈuː ˈQ, sˈɛvᵊn nˈIn fˈɔː sˈɪks, ˈQ θɹˈiː tˈuː wˈʌn at fˈIv θˈɜːti pˌiːˈɛm.",
        ),
        ("en-GB", "0.5 km in 2007", "nˈɔːt pˈYnt fˈIv kˈɪləmˌiːtəz ɪn tˈuː θˈWzᵊnd and sˈɛvᵊn"),
    ],
)
def test_what_is_written_sounds_like_this(
    phonemes: Say, code: str, written: str, heard: str
) -> None:
    assert phonemes(code, written) == heard


@pytest.mark.parametrize("code", ["en-US", "en-GB"])
@pytest.mark.parametrize(
    "text", ["9" * 20_000, "1," * 5_000, "$" * 5_000, "1-" * 5_000, "1/" * 5_000, "a.b@" * 3_000]
)
def test_no_digit_is_left_of_long_rows(in_words: Say, code: str, text: str) -> None:
    assert not any(character.isdigit() for character in in_words(code, text))


def test_words_keep_the_place_of_what_they_say() -> None:
    text = verbalize(clean(AlignedText.of("Due Jan. 5: $100")), "en-US")
    assert text.text == "Due January fifth: one hundred dollars"
    assert text.span(4, 11) == (4, 7)
    assert text.span(12, 17) == (9, 10)
    assert text.span(19, len(text)) == (12, 16)
