"""Requests that the app or the real service refuses."""

import json

import httpx
import pytest
from tests.fal.speech import JSON, SHORT

OTHERS = [path for path in SHORT if path not in {"/", "/american-english"}]


@pytest.mark.parametrize("path", SHORT)
@pytest.mark.parametrize("ending", ["", "/stream"])
def test_an_empty_prompt_is_refused_on_its_field(
    http: httpx.Client, path: str, ending: str
) -> None:
    response = http.post(path.rstrip("/") + ending or "/", json={**SHORT[path], "prompt": ""})
    assert refused_field(response) == "prompt"


@pytest.mark.parametrize("prompt", ["   ", "...!?", "\U0001f600", "\n\n"])
def test_a_prompt_without_words_is_refused_on_its_field(http: httpx.Client, prompt: str) -> None:
    assert refused_field(http.post("/japanese", json=japanese(prompt=prompt))) == "prompt"


def test_20_000_characters_are_refused_as_fal_renders_it(http: httpx.Client) -> None:
    response = http.post("/", json={"prompt": "a" * 20_000})
    assert refused_field(response) == "prompt"
    [problem] = response.json()["detail"]
    assert problem["type"] == "value_error"
    assert problem["msg"].startswith("the text has 20,000 characters, the limit is 19,999")


def test_the_field_that_held_the_text_is_the_one_that_is_wrong(http: httpx.Client) -> None:
    assert refused_field(http.post("/", json={"text": "a" * 20_000})) == "text"
    assert refused_field(http.post("/", json={"text": "?!"})) == "text"
    assert refused_field(http.post("/", json={})) == "prompt"


def test_a_prompt_over_the_message_limit_of_the_service_is_refused_too(http: httpx.Client) -> None:
    assert refused_field(http.post("/", json={"prompt": "a" * 20_000_000})) == "prompt"


def test_a_prompt_that_is_no_unicode_text_is_refused(http: httpx.Client) -> None:
    body = rb'{"prompt": "\ud800"}'
    headers = {"content-type": "application/json"}
    assert refused_field(http.post("/", content=body, headers=headers)) == "prompt"


@pytest.mark.parametrize("path", OTHERS)
@pytest.mark.parametrize("missing", ["prompt", "voice"])
def test_what_a_language_requires_is_required(http: httpx.Client, path: str, missing: str) -> None:
    body = {name: value for name, value in SHORT[path].items() if name != missing}
    assert refused_field(http.post(path, json=body)) == missing


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("voice", "af_heart"),
        ("voice", "jf_nobody"),
        ("speed", 0.09),
        ("speed", 5.01),
        ("speed", float("nan")),
        ("format", "pcm"),
        ("pitch", 12.1),
        ("pitch", float("nan")),
        ("volume", 16.1),
        ("volume", -96.1),
        ("timings", "perhaps"),
        ("voice_mix", {}),
    ],
)
def test_values_out_of_range_are_refused_on_their_field(
    http: httpx.Client, field: str, value: object
) -> None:
    content = encoded(japanese(**{field: value}))
    headers = {"content-type": "application/json"}
    assert refused_field(http.post("/japanese", content=content, headers=headers)) == field


@pytest.mark.parametrize(
    "mix",
    [{"jf_nobody": 1}, {"narrator": 1}, {"jf_alpha": 0}, {"jf_alpha": -1}, {"jf_alpha": "much"}],
)
def test_a_mix_that_is_none_is_refused_on_its_field(http: httpx.Client, mix: JSON) -> None:
    response = http.post("/japanese", json=japanese(voice_mix=mix))
    assert response.status_code == 422
    assert response.json()["detail"][0]["loc"][:2] == ["body", "voice_mix"]


def test_a_path_that_is_not_there_costs_nothing(http: httpx.Client) -> None:
    response = http.post("/klingon", json={"prompt": "nuqneH"})
    assert response.status_code == 404
    assert response.headers["x-fal-billable-units"] == "0"


def japanese(**changes: object) -> JSON:
    return {**SHORT["/japanese"], **changes}


def encoded(body: JSON) -> bytes:
    """Encode with NaN, which httpx would refuse to send."""
    return json.dumps(body).encode()


def refused_field(response: httpx.Response) -> str:
    assert response.status_code == 422, response.text
    assert response.headers["x-fal-billable-units"] == "0"
    [problem] = response.json()["detail"]
    body, field = problem["loc"]
    assert body == "body"
    return str(field)
