# phonetic letters are the data here
"""Pronunciations, phonemes and lexicons of a request: what is refused, and what is spoken."""

from itertools import pairwise

import grpc
import pytest
from tests.server.answers import METHODS, Stub, ask

from kokoro_server.serving import RunningServer
from kokoro_speech.v1 import speech_pb2 as pb
from kokoro_speech.v1 import speech_pb2_grpc as pb_grpc

Request = pb.SynthesizeRequest
Said = pb.Pronunciation
FRENCH, MANDARIN = pb.LANGUAGE_FRENCH, pb.LANGUAGE_MANDARIN_CHINESE
X_SAMPA, IPA = pb.PHONEME_ALPHABET_X_SAMPA, pb.PHONEME_ALPHABET_IPA
PINYIN, KANA = pb.PHONEME_ALPHABET_PINYIN, pb.PHONEME_ALPHABET_KANA
INVALID = "PRONUNCIATION_INVALID"


def with_(*said: Said, language: pb.Language.ValueType = pb.LANGUAGE_UNSPECIFIED) -> Request:
    """Return a request with pronunciations, the last of which is at index 1."""
    return Request(
        text="a b", language=language, pronunciations=[Said(phrase="b", alias="c"), *said]
    )


def _unknown_alphabet() -> Said:
    said = Said(phrase="a", phonemes="a")
    setattr(said, "alphabet", 6)  # noqa: B010 - a number that the type does not have
    return said


REFUSED = [
    # field, reason, request, words of the sentence
    ("pronunciations[1].phrase", INVALID, with_(Said(alias="x")), "empty; send 1 to 100"),
    ("pronunciations[1].phrase", INVALID, with_(Said(phrase=" \n", alias="x")), "empty"),
    ("pronunciations[1].phrase", INVALID, with_(Said(phrase="a" * 101, alias="x")), "101 char"),
    ("pronunciations[1]", INVALID, with_(Said(phrase="a")), "set alias or phonemes"),
    ("pronunciations[1].alias", INVALID, with_(Said(phrase="a", alias="")), "empty"),
    ("pronunciations[1].alias", INVALID, with_(Said(phrase="a", alias="…!")), "nothing to say"),
    ("pronunciations[1].alias", INVALID, with_(Said(phrase="a", alias="a" * 201)), "limit is 200"),
    ("pronunciations[1].phonemes", INVALID, with_(Said(phrase="a", phonemes="")), "empty"),
    ("pronunciations[1].phonemes", INVALID, with_(Said(phrase="a", phonemes="ˈ")), "no sound"),
    ("pronunciations[1].phonemes", INVALID, with_(Said(phrase="a", phonemes="a" * 201)), "201"),
    ("pronunciations[1].phonemes", INVALID, with_(Said(phrase="a", phonemes="bʏ")),
     "'ʏ' (U+028F) at position 1 is not in the model's alphabet"),
    ("pronunciations[1].phonemes", INVALID, with_(Said(phrase="a", phonemes="b\na")), "position 1"),
    ("pronunciations[1].phonemes", INVALID, with_(Said(phrase="a", phonemes="ˈ7", alphabet=IPA)),
     "'7' (U+0037) at position 1 is not in the International Phonetic Alphabet"),
    ("pronunciations[1].phonemes", INVALID,
     with_(Said(phrase="a", phonemes="a£", alphabet=X_SAMPA)), "position 1 is not in X-SAMPA"),
    ("pronunciations[1].phonemes", INVALID,
     with_(Said(phrase="a", phonemes="yang2 xyz3", alphabet=PINYIN), language=MANDARIN),
     "'xyz3' at position 6 is not a syllable of pinyin"),
    ("pronunciations[1].phonemes", INVALID,
     with_(Said(phrase="a", phonemes="yang", alphabet=PINYIN), language=MANDARIN), "tone number"),
    ("pronunciations[1].phonemes", INVALID,
     with_(Said(phrase="a", phonemes="か漢", alphabet=KANA), language=pb.LANGUAGE_JAPANESE),
     "'漢' (U+6F22) at position 1 is not in kana"),
    ("pronunciations[1].phonemes", INVALID, with_(Said(phrase="a", phonemes="か", alphabet=KANA)),
     "KANA is for ja-JP, and the text is en-US"),
    ("pronunciations[1].phonemes", INVALID,
     with_(Said(phrase="a", phonemes="yang2", alphabet=PINYIN), language=FRENCH), "is for zh-CN"),
    ("pronunciations[1].alphabet", INVALID, with_(_unknown_alphabet()), "has the number 6"),
    ("pronunciations", INVALID, with_(*[Said(phrase="a", alias="x")] * 200), "201 pronunciations"),
    ("text", "TEXT_EXPANDS_TOO_FAR",
     Request(text="a " * 400, pronunciations=[Said(phrase="a", alias="x" * 101)]), "40,800"),
    ("text", "TEXT_EXPANDS_TOO_FAR",
     Request(text="a " * 400, pronunciations=[Said(phrase="a", phonemes="x" * 101)]), "aliases"),
    ("text", "TEXT_NOT_SPEAKABLE", Request(text="🙂", pronunciations=[Said(phrase="x", alias="y")]),
     "no letter or digit"),
    ("lexicons[0]", "LEXICON_UNKNOWN", Request(text="a", lexicons=["brands"]), "server has none"),
    ("lexicons", "LEXICON_UNKNOWN", Request(text="a", lexicons=["brands"] * 6), "the limit is 5"),
]  # fmt: skip

PHONEMES_REFUSED = [
    ("phonemes", "INPUT_AMBIGUOUS", Request(text="a", phonemes="a"), "either text or phonemes"),
    ("phonemes", "PHONEMES_UNKNOWN", Request(phonemes="həlˈo7"), "'7' (U+0037) at position 5"),
    ("phonemes", "PHONEMES_UNKNOWN", Request(phonemes="a\tb"), "position 1"),
    ("phonemes", "TEXT_TOO_LONG", Request(phonemes="a" * 20_000), "the limit is 19,999"),
    ("phonemes", "TEXT_NOT_SPEAKABLE", Request(phonemes=" ,ˈ.\n"), "none of the phonemes"),
]


async def _refuses(stub: Stub, method: str, request: object, field: str, reason: str) -> str:
    assert isinstance(request, pb.SynthesizeRequest | pb.PhonemizeRequest)
    answer = await ask(stub, method, request)
    assert answer.code is grpc.StatusCode.INVALID_ARGUMENT
    assert answer.violation is not None
    assert (answer.violation.field, answer.violation.reason) == (field, reason)
    assert answer.trailers["x-billable-units"] == "0"
    return str(answer.violation.description)


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize(("field", "reason", "request_", "words"), REFUSED + PHONEMES_REFUSED)
async def test_a_wrong_pronunciation_is_refused_by_its_place(
    stub: Stub, method: str, field: str, reason: str, request_: Request, words: str
) -> None:
    assert words in await _refuses(stub, method, request_, field, reason)


@pytest.mark.parametrize(("field", "reason", "request_", "words"), REFUSED)
async def test_phonemize_refuses_the_same(
    stub: Stub, field: str, reason: str, request_: Request, words: str
) -> None:
    asked = pb.PhonemizeRequest(
        text=request_.text,
        language=request_.language,
        pronunciations=request_.pronunciations,
        lexicons=request_.lexicons,
    )
    assert words in await _refuses(stub, "Phonemize", asked, field, reason)


@pytest.mark.parametrize(
    ("field", "reason", "text"),
    [
        ("text", "TEXT_EMPTY", ""),
        ("text", "TEXT_TOO_LONG", "a" * 20_000),
        ("text", "TEXT_EXPANDS_TOO_FAR", "\ufdfa" * 19_999),
        ("text", "TEXT_NOT_SPEAKABLE", "…"),
    ],
)
async def test_phonemize_refuses_what_can_not_be_spoken(
    stub: Stub, field: str, reason: str, text: str
) -> None:
    await _refuses(stub, "Phonemize", pb.PhonemizeRequest(text=text), field, reason)


async def test_phonemize_refuses_an_unknown_language(stub: Stub) -> None:
    request = pb.PhonemizeRequest(text="a")
    setattr(request, "language", 42)  # noqa: B010 - a number that the type does not have
    assert "number 42" in await _refuses(stub, "Phonemize", request, "language", "LANGUAGE_UNKNOWN")


@pytest.mark.parametrize("method", METHODS)
async def test_the_edges_of_what_is_right_are_spoken(stub: Stub, method: str) -> None:
    many = [Said(phrase=f"a{number}", alias="x") for number in range(200)]
    long = Said(phrase="x" * 100, alias="y" * 200)
    for request in (
        Request(text="a", pronunciations=many),
        Request(text="🙂", pronunciations=[Said(phrase="🙂", phonemes="a" * 200)]),
        Request(text="x" * 100, pronunciations=[long]),
        Request(phonemes="a" * 19_999),
        Request(phonemes="həlˈO.\nwˈɜɹld"),
    ):
        answer = await ask(stub, method, request)
        assert answer.code is grpc.StatusCode.OK, answer.message
        assert answer.audio


@pytest.mark.parametrize("method", METHODS)
async def test_an_unused_pronunciation_is_told(stub: Stub, method: str) -> None:
    said = [Said(phrase="hi", alias="x"), Said(phrase="b", alias="c", case_sensitive=True)]
    answer = await ask(stub, method, Request(text="Hi B", pronunciations=said))
    (notice,) = [notice for message in answer.messages for notice in message.notices]
    assert notice.reason == "PRONUNCIATION_UNUSED"
    assert notice.description.startswith("pronunciations[1]: 'b' is nowhere in the text")
    assert not notice.HasField("text_span")


@pytest.mark.parametrize("method", METHODS)
async def test_a_replaced_phoneme_is_told_once(stub: Stub, method: str) -> None:
    said = Said(phrase="ach", phonemes="aħʏħ", alphabet=IPA)
    answer = await ask(stub, method, Request(text="ach, ach", pronunciations=[said]))
    notices = [notice for message in answer.messages for notice in message.notices]
    assert [(notice.reason, notice.description) for notice in notices] == [
        (
            "PHONEME_REPLACED",
            "pronunciations[0]: the model has no 'ħ' (U+0127); 'h' is said instead",
        ),
        (
            "PHONEME_REPLACED",
            "pronunciations[0]: the model has no 'ʏ' (U+028F); 'y' is said instead",
        ),
    ]


@pytest.mark.parametrize("method", METHODS)
async def test_a_phrase_is_one_word_with_its_own_span_and_is_billed_as_written(
    stub: Stub, method: str
) -> None:
    said = Said(phrase="New York!", phonemes="nuː, jɔːk")
    request = Request(text="in New York! now", pronunciations=[said], word_timings=True)
    answer = await ask(stub, method, request)
    words = [word for message in answer.messages for word in message.word_timings]
    said_words = [(word.text_span.start, word.text_span.end, word.phonemes) for word in words]
    assert (3, 12, "nuː, jɔːk") in said_words
    assert answer.trailers["x-billable-characters"] == "16"


@pytest.mark.parametrize("method", METHODS)
async def test_words_of_phonemes_index_the_phonemes(stub: Stub, method: str) -> None:
    request = Request(phonemes="həlˈO, wˈɜɹld.\nbˈI", word_timings=True)
    answer = await ask(stub, method, request)
    words = [word for message in answer.messages for word in message.word_timings]
    spans = [(word.text_span.start, word.text_span.end) for word in words]
    assert [request.phonemes[start:end] for start, end in spans] == ["həlˈO", "wˈɜɹld", "bˈI"]
    assert answer.trailers["x-billable-characters"] == str(len(request.phonemes))


async def test_a_stream_of_phonemes_covers_all_of_them(stub: Stub) -> None:
    request = Request(phonemes="həlˈO wˈɜɹld, ðɪs ɪz ɐ tˈɛst. " * 60)
    answer = await ask(stub, "SynthesizeStream", request)
    spans = [
        message.text_span
        for message in answer.messages
        if isinstance(message, pb.SynthesizeStreamResponse)
    ]
    assert (spans[0].start, spans[-1].end) == (0, len(request.phonemes))
    assert all(first.end == second.start for first, second in pairwise(spans))
    assert len({span.start for span in spans}) > 3


async def test_phonemize_returns_words_and_bills_nothing(stub: Stub) -> None:
    said = [Said(phrase="b", phonemes="bˈi")]
    answer = await ask(stub, "Phonemize", pb.PhonemizeRequest(text="a b", pronunciations=said))
    assert answer.phonemized == pb.PhonemizeResponse(
        phonemes="a bˈi",
        words=[
            pb.PhonemizedWord(
                text_span=pb.TextSpan(start=0, end=1),
                phonemes="a",
                source=pb.PHONEME_SOURCE_LANGUAGE,
            ),
            pb.PhonemizedWord(
                text_span=pb.TextSpan(start=2, end=3),
                phonemes="bˈi",
                source=pb.PHONEME_SOURCE_CUSTOM,
            ),
        ],
    )
    assert answer.trailers["x-billable-units"] == "0"
    assert answer.trailers["x-billable-characters"] == "0"


async def test_a_server_that_does_not_serve_yet_returns_no_phonemes(
    closed_server: RunningServer,
) -> None:
    async with grpc.aio.insecure_channel(closed_server.address) as channel:
        stub = pb_grpc.TextToSpeechServiceStub(channel)
        answer = await ask(stub, "Phonemize", pb.PhonemizeRequest(text="a"))
    assert answer.code is grpc.StatusCode.UNAVAILABLE
    assert answer.info is not None
    assert answer.info.reason == "NOT_SERVING"


async def test_g2p_that_fails_fails_only_its_call(stub: Stub) -> None:
    broken = await ask(stub, "Phonemize", pb.PhonemizeRequest(text="segfault"))
    assert broken.code is grpc.StatusCode.INTERNAL
    assert (await ask(stub, "Phonemize", pb.PhonemizeRequest(text="a"))).phonemized is not None
