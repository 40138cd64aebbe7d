"""The environment that the app reads."""

from pathlib import Path

import pytest

from kokoro_client import TLS
from kokoro_fal import settings
from kokoro_fal.settings import custom_voices, settings_from

PEM = "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n"


def test_without_a_word_it_is_a_server_of_its_own_and_the_storage_of_fal(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(settings, "PERSISTENT_STORAGE", tmp_path)
    found = settings_from({})
    assert (found.target, found.token, found.tls, found.files) == (None, None, None, "cdn")
    assert found.server_arguments == ("--model-dir", "/data/kokoro-speech/model")


@pytest.mark.parametrize("said", [{}, {"KOKORO_SPEECH_MODEL_DIR": "/models"}])
def test_the_server_finds_its_model_where_it_is_told(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, said: dict[str, str]
) -> None:
    storage = tmp_path if said else tmp_path / "none"
    monkeypatch.setattr(settings, "PERSISTENT_STORAGE", storage)
    assert settings_from(said).server_arguments == ()


def test_a_service_elsewhere() -> None:
    found = settings_from(
        {"KOKORO_SPEECH_TARGET": "tts.example:443", "KOKORO_SPEECH_TOKEN": "open-sesame"}
    )
    assert (found.target, found.token) == ("tts.example:443", "open-sesame")
    assert "open-sesame" not in repr(found)


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({"TLS": "0"}, None),
        ({"TLS": "1"}, TLS()),
        ({"TLS_CA": "/etc/ca.pem"}, TLS(root_certificates="/etc/ca.pem")),
        ({"TLS_CA": PEM}, TLS(root_certificates=PEM.encode())),
        (
            {"TLS_CERTIFICATE": PEM, "TLS_KEY": "key.pem", "TLS_SERVER_NAME": "tts"},
            TLS(certificate_chain=PEM.encode(), private_key="key.pem", server_name="tts"),
        ),
    ],
)
def test_tls(environment: dict[str, str], expected: TLS | None) -> None:
    named = {f"KOKORO_SPEECH_{name}": value for name, value in environment.items()}
    assert settings_from(named).tls == expected


@pytest.mark.parametrize("name", ["KOKORO_SPEECH_TLS", "KOKORO_SPEECH_FILES"])
def test_a_value_that_means_nothing_is_named(name: str) -> None:
    with pytest.raises(ValueError, match=f"{name} is 'maybe'; use "):
        settings_from({name: "maybe"})


def test_the_form_offers_voices_that_the_operator_names() -> None:
    named = {"KOKORO_SPEECH_CUSTOM_VOICES": "narrator:en-US, conteuse:french,anchor:en-US"}
    assert custom_voices(named) == {"en-US": ("narrator", "anchor"), "fr-FR": ("conteuse",)}
    assert custom_voices({}) == {}


@pytest.mark.parametrize("voices", ["narrator", "narrator:", "af_mine:en-US", "narrator:xx"])
def test_a_voice_without_name_or_language_is_refused(voices: str) -> None:
    with pytest.raises(ValueError, match="NAME:LANGUAGE"):
        custom_voices({"KOKORO_SPEECH_CUSTOM_VOICES": voices})
