"""The operator's own voices in the forms of the app."""

from collections.abc import Iterator

import httpx
import pytest
from tests.client.scripted_server import Script, ScriptedServer
from tests.fal.running import running_app


@pytest.fixture(scope="module")
def own(
    scripted: ScriptedServer, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[httpx.Client]:
    """The app with two voices of the operator's."""
    settings = {
        "KOKORO_SPEECH_TARGET": scripted.target,
        "KOKORO_SPEECH_CUSTOM_VOICES": "narrator:en-US,conteuse:fr-FR",
    }
    with (
        running_app(settings, tmp_path_factory.mktemp("own")) as app,
        httpx.Client(base_url=app.url, timeout=60) as client,
    ):
        yield client


def test_the_form_of_a_language_offers_its_own_voices(own: httpx.Client) -> None:
    schemas = own.get("/openapi.json").json()["components"]["schemas"]
    french = schemas["FrenchRequest"]["properties"]["voice"]
    assert french["enum"] == ["ff_siwis", "conteuse"]
    refused = own.post("/french", json={"prompt": "Bonjour.", "voice": "narrator"})
    assert refused.status_code == 422


def test_an_own_voice_is_asked_for_by_its_name(own: httpx.Client, script: Script) -> None:
    answer = own.post("/", json={"prompt": "Hello.", "voice": "narrator"})
    assert answer.status_code == 200, answer.text
    assert (script.requests[0].voice, script.requests[0].custom_voice) == (0, "narrator")


def test_mixes_take_own_voices_of_any_language(own: httpx.Client, script: Script) -> None:
    mix = {"narrator": 1.0, "conteuse": 1.0, "jf_alpha": 2.0}
    answer = own.post("/", json={"prompt": "Hello.", "voice_mix": mix})
    assert answer.status_code == 200, answer.text
    (request,) = script.requests
    assert [share.custom_voice for share in request.voice_mix] == ["narrator", "conteuse", ""]
    assert [share.weight for share in request.voice_mix] == [1, 1, 2]
