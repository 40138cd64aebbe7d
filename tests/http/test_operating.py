"""What operators see and set: the command, health, metrics, the log, CORS and TLS."""

import ssl
import subprocess
import sys
from pathlib import Path

import httpx
import pytest
import trustme
from grpc import StatusCode
from tests.client.scripted_server import Failure, Script, ScriptedServer, error_info
from tests.http.running import RunningAdapter, running_adapter
from tests.http.speech import PATH, speak


def test_health_is_that_of_the_service(http: httpx.Client, scripted: ScriptedServer) -> None:
    assert http.get("/health").json() == {"status": "healthy"}
    scripted.serving(status=False)
    response = http.get("/health")
    scripted.serving(status=True)
    assert (response.status_code, response.json()) == (503, {"status": "unavailable"})


def test_metrics_count_by_route(http: httpx.Client) -> None:
    assert speak(http).status_code == 200
    assert http.get("/no/such/path").status_code == 404
    text = http.get("/metrics").text
    assert 'kokoro_http_requests_total{route="/v1/audio/speech",status="200"}' in text
    assert 'kokoro_http_requests_total{route="other",status="404"}' in text
    assert 'kokoro_http_first_byte_seconds_count{route="/v1/audio/speech"}' in text
    assert "kokoro_http_requests_running 1.0" in text


def test_texts_and_paths_are_never_logged(
    http: httpx.Client, adapter: RunningAdapter, script: Script
) -> None:
    speak(http, "secretword one")
    speak(http, "secretword two", voice="secretword")
    script.failures.append(Failure(StatusCode.INTERNAL, "secretword three", (error_info("X"),)))
    speak(http, "secretword four")
    script.break_after = 1
    with pytest.raises(httpx.RemoteProtocolError):
        speak(http, "secretword five " * 10)
    http.post(PATH, content=b'{"input": "secretword six"')
    http.get("/secretword?input=secretword")
    log = adapter.log.read_text()
    assert "secretword" not in log
    assert "POST /v1/audio/speech 200 broken off" in log
    assert "POST /v1/audio/speech 400" in log


def test_other_origins_may_call_only_where_named(http: httpx.Client) -> None:
    def asked_by(origin: str) -> httpx.Headers:
        headers = {"origin": origin, "access-control-request-method": "POST"}
        return http.options(PATH, headers=headers).headers

    named = asked_by("https://example.com")
    assert named["access-control-allow-origin"] == "https://example.com"
    assert "access-control-allow-origin" not in asked_by("https://example.org")


def test_other_origins_may_not_call_by_default(real_http: httpx.Client) -> None:
    response = real_http.get("/v1/models", headers={"origin": "https://example.com"})
    assert "access-control-allow-origin" not in response.headers
    assert real_http.get("/metrics").status_code == 404


def test_the_page_may_load_nothing_from_elsewhere(http: httpx.Client) -> None:
    page = http.get("/")
    assert page.headers["content-type"] == "text/html; charset=utf-8"
    policy = page.headers["content-security-policy"]
    assert policy.startswith("default-src 'none'; script-src 'self'")
    assert "http" not in policy
    assert http.get("/page/main.js").headers["content-type"].startswith("text/javascript")
    assert "://" not in page.text.replace("http://www.w3.org", "")


def test_it_serves_https(scripted: ScriptedServer, script: Script, tmp_path: Path) -> None:
    authority = trustme.CA()
    certificate = authority.issue_cert("127.0.0.1")
    chain, key = tmp_path / "chain.pem", tmp_path / "key.pem"
    certificate.cert_chain_pems[0].write_to_path(chain)
    certificate.private_key_pem.write_to_path(key)
    trusting = ssl.create_default_context()
    authority.configure_trust(trusting)
    options = ("--tls-certificate", str(chain), "--tls-key", str(key))
    with running_adapter(scripted.target, tmp_path, *options) as adapter:
        assert adapter.url.startswith("https://")
        response = httpx.get(f"{adapter.url}/v1/test", verify=trusting)
    assert response.json() == {"status": "ok"}
    assert not script.requests


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (["--listen", "0.0.0.0:8880"], "open to other machines, in clear text"),
        (["--listen", "8880"], "--listen 8880 is not HOST:PORT"),
        (["--tls-certificate", __file__], "--tls-certificate and --tls-key go together"),
        (["--server", "http://localhost:1"], "leave http:// out"),
    ],
)
def test_options_that_are_wrong(options: list[str], words: str) -> None:
    command = [sys.executable, "-m", "kokoro_http", *options]
    ran = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    assert ran.returncode == 2
    assert words in ran.stderr
