import os
import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest
from tests.server.pronouncing import phonemes_of

from kokoro_server.errors import ConfigurationError
from kokoro_server.languages import G2P, Languages, registry
from kokoro_server.verbalizing import AlignedText
from kokoro_server.verbalizing.readings import PhraseReadings
from kokoro_speech import catalogue

CODES = tuple(language.code for language in catalogue.languages())

TEXTS = {
    "en-US": "Kubernetes and Zyxwort cost $5, naïve xylophones 10.",
    "en-GB": "The lorry driver’s Fjordgarten quxed at 10:30.",
    "ja-JP": "東京でPythonを3本買った。Привет",
    "zh-CN": "我有3.14元，iPhone很好用。",
    "es-ES": "El pingüino pagó 1.234,56 €, ¿verdad? 日本",
    "fr-FR": "L’été coûte 12,50 € et du football.",
    "hi-IN": "नमस्ते, मैं WhatsApp use करता हूँ।",
    "it-IT": "Gli gnocchi costano 1.500,75 €.",
    "pt-BR": "O coração bate a 45%, não é?",
}

OFFLINE = """
import socket, sys

def refuse(*args, **kwargs):
    raise OSError("no network here")

socket.socket.connect = socket.getaddrinfo = refuse
sys.modules["torch"] = None  # thinc imports it wherever it is installed
from kokoro_server.languages import Languages
from kokoro_server.verbalizing import AlignedText

languages = Languages()
for code in {codes!r}:
    assert languages.phonemize(code, AlignedText.of("hello 123, 日本語 です Привет")).text, code
"""


def test_all_languages_of_the_contract_are_available(languages: Languages) -> None:
    assert set(languages.available()) == set(CODES)


def test_no_language_needs_torch_or_the_network_or_a_quiet_console() -> None:
    done = subprocess.run(
        [sys.executable, "-c", OFFLINE.format(codes=CODES)],
        capture_output=True,
        text=True,
        check=False,
        env=os.environ | {"PYTHONWARNINGS": "default"},
    )
    noise = [line for line in done.stderr.splitlines() if "open_text" not in line]
    assert (done.returncode, done.stdout) == (0, ""), done.stderr
    assert not [line for line in noise if "Warning" in line or "WARNING" in line]


def test_threads_and_languages_at_once_give_what_each_gives_alone(languages: Languages) -> None:
    alone = {code: phonemes_of(languages, code, text) for code, text in TEXTS.items()}
    jobs = list(TEXTS.items()) * 20
    with ThreadPoolExecutor(8) as pool:
        together = list(pool.map(lambda job: phonemes_of(languages, *job), jobs))
    assert together == [alone[code] for code, _ in jobs]


class _Silent:
    def phonemize(self, text: AlignedText, readings: PhraseReadings) -> AlignedText:
        assert not readings
        return text


def test_a_language_is_loaded_once_for_all_threads(monkeypatch: pytest.MonkeyPatch) -> None:
    loads: list[int] = []

    def load(_: registry.Speak) -> G2P:
        loads.append(threading.get_ident())
        threading.Event().wait(0.05)
        return _Silent()

    monkeypatch.setitem(registry.SERVED, "es-ES", replace(registry.SERVED["es-ES"], load=load))
    languages = Languages()
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda _: phonemes_of(languages, "es-ES", "hola"), range(16)))
    assert len(loads) == 1


def test_a_language_that_loads_holds_up_no_other(monkeypatch: pytest.MonkeyPatch) -> None:
    started, released = threading.Event(), threading.Event()

    def load(_: registry.Speak) -> G2P:
        started.set()
        assert released.wait(60)
        return _Silent()

    monkeypatch.setitem(registry.SERVED, "fr-FR", replace(registry.SERVED["fr-FR"], load=load))
    languages = Languages()
    languages.load("it-IT")
    with ThreadPoolExecutor(1) as pool:
        slow = pool.submit(languages.load, "fr-FR")
        assert started.wait(60)
        assert phonemes_of(languages, "it-IT", "ciao")
        assert phonemes_of(languages, "pt-BR", "olá")
        assert not slow.done()
        released.set()
        slow.result(60)


@pytest.mark.parametrize(
    ("code", "extra"),
    [("en-US", "english"), ("ja-JP", "japanese"), ("zh-CN", "chinese"), ("es-ES", "engine")],
)
def test_a_missing_package_is_named_by_its_extra(
    monkeypatch: pytest.MonkeyPatch, code: str, extra: str
) -> None:
    missing = replace(registry.SERVED[code], modules=(("surely_not_installed",),))
    monkeypatch.setitem(registry.SERVED, code, missing)
    languages = Languages()
    assert not languages.is_available(code)
    assert code not in languages.available()
    for ask in (
        lambda: languages.load(code),
        lambda: phonemes_of(languages, code, "a"),
    ):
        with pytest.raises(ConfigurationError, match=rf'pip install "kokoro-speech\[{extra}\]"'):
            ask()


def test_espeak_speaks_foreign_words_of_a_language_that_is_not_installed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    missing = replace(registry.SERVED["en-US"], modules=(("surely_not_installed",),))
    monkeypatch.setitem(registry.SERVED, "en-US", missing)
    assert phonemes_of(Languages(), "ja-JP", "Helloです") == "həlˈO desɨ"
