# phonetic letters are the data here
"""Pronunciations, lexicons, phonemes and phonemize, through both clients and the command."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from click.testing import CliRunner, Result
from tests.client.blocking import Client
from tests.client.scripted_server import Script, ScriptedServer

from kokoro_client import InvalidRequest, PhonemizedWord, Pronunciation
from kokoro_client.cli.app import app
from kokoro_client.pronunciations import Pronunciations
from kokoro_speech.v1 import speech_pb2 as pb

KOKORO = pb.Pronunciation(phrase="Kokoro", phonemes="kˈOkəɹO", alphabet=pb.PHONEME_ALPHABET_KOKORO)
IPA = pb.Pronunciation(phrase="a=b", phonemes="ɡɪf", alphabet=pb.PHONEME_ALPHABET_IPA)
W3C = pb.Pronunciation(phrase="W3C", alias="Web Consortium")


@pytest.mark.parametrize(
    "said",
    [
        {"Kokoro": "/kˈOkəɹO/", "a=b": "IPA:/ɡɪf/", "W3C": "Web Consortium"},
        [
            Pronunciation("Kokoro", phonemes="kˈOkəɹO"),
            Pronunciation("a=b", phonemes="ɡɪf", alphabet="ipa"),
            Pronunciation("W3C", alias="Web Consortium"),
        ],
    ],
)
def test_pronunciations_are_sent(client: Client, script: Script, said: Pronunciations) -> None:
    client.synthesize("a", pronunciations=said, lexicons=["brands"])
    list(client.stream("a", pronunciations=said))

    for request in script.requests:
        assert list(request.pronunciations) == [KOKORO, IPA, W3C]
    assert list(script.requests[0].lexicons) == ["brands"]


def test_phonemes_take_the_place_of_the_text(client: Client, script: Script) -> None:
    client.synthesize(phonemes="həlˈO")

    (request,) = script.requests
    assert (request.text, request.phonemes) == ("", "həlˈO")


def test_case_is_sent() -> None:
    assert Pronunciation("a", alias="b", case_sensitive=True).message().case_sensitive


def test_an_unknown_alphabet_and_what_is_no_unicode_are_refused(client: Client) -> None:
    with pytest.raises(InvalidRequest, match="no alphabet has the name 'foo'; use one of kokoro"):
        client.synthesize("a", pronunciations={"a": "foo:/x/"})
    with pytest.raises(InvalidRequest, match="surrogates not allowed"):
        client.phonemize("a", pronunciations={"\ud800": "x"})


def test_phonemize_returns_words_and_notices(client: Client, script: Script) -> None:
    found = client.phonemize("Hello", language="en-GB", pronunciations={"W3C": "Web Consortium"})

    assert script.phonemized == [
        pb.PhonemizeRequest(
            text="Hello", language=pb.LANGUAGE_BRITISH_ENGLISH, pronunciations=[W3C]
        )
    ]
    assert found.phonemes == "həlˈO"
    assert found.words == (PhonemizedWord(text_span=(0, 5), phonemes="həlˈO", source="custom"),)
    assert [(notice.reason, notice.text_span) for notice in found.notices] == [
        ("PRONUNCIATION_UNUSED", None)
    ]


def test_phonemize_knows_its_options(client: Client) -> None:
    with pytest.raises(TypeError, match="did you mean language"):
        client.phonemize("a", langauge="en-US")  # type: ignore[call-arg]


@pytest.fixture
def run(
    server: ScriptedServer, monkeypatch: pytest.MonkeyPatch, tmp_path: object
) -> Callable[..., Result]:
    monkeypatch.setenv("KOKORO_SPEECH_TARGET", server.target)
    monkeypatch.chdir(str(tmp_path))
    return lambda *arguments: CliRunner().invoke(app, arguments)


def test_the_command_sends_pronunciations(run: Callable[..., Result], script: Script) -> None:
    result = run(
        "say", "a", "--pronounce", "Kokoro=/kˈOkəɹO/", "--pronounce", "W3C=Web Consortium",
        "--lexicon", "brands", "--lexicon", "names",
    )  # fmt: skip

    assert result.exit_code == 0, result.stderr
    (request,) = script.requests
    assert list(request.pronunciations) == [KOKORO, W3C]
    assert list(request.lexicons) == ["brands", "names"]


def test_the_command_speaks_phonemes(run: Callable[..., Result], script: Script) -> None:
    assert run("say", "--phonemes", "həlˈO").exit_code == 0
    assert script.requests[0].phonemes == "həlˈO"
    assert run("say", "--phonemes", "--ssml", "x").exit_code == 2
    refused = run("say", "a", "--pronounce", "nothing")
    assert refused.exit_code == 2
    assert "is not PHRASE=READING" in refused.stderr


def test_the_command_prints_phonemes(run: Callable[..., Result]) -> None:
    plain = run("phonemize", "Hello")
    assert (plain.stdout, plain.stderr) == ("həlˈO\n", "note: nowhere\n")
    as_json = json.loads(run("phonemize", "Hello", "--json").stdout)
    assert as_json["words"] == [{"text_span": [0, 5], "phonemes": "həlˈO", "source": "custom"}]
