import contextlib
import io
import json
import logging
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.server.answers import METHODS, Stub, ask
from tests.waiting import eventually

from kokoro_server import logs
from kokoro_speech.v1 import speech_pb2 as pb


@pytest.fixture
def written() -> Iterator[io.StringIO]:
    """The output of the server and the libraries on standard error."""
    server, everything = logging.getLogger("kokoro_server"), logging.getLogger()
    before = server.handlers, server.level, server.propagate, everything.handlers
    stream = io.StringIO()
    of_libraries = logging.StreamHandler(stream)
    everything.addHandler(of_libraries)
    yield stream
    server.handlers, server.level, server.propagate, everything.handlers = before
    everything.removeHandler(of_libraries)


def configure(written: io.StringIO, *, as_json: bool) -> None:
    with contextlib.redirect_stderr(written):
        logs.configure(as_json=as_json)


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("as_json", [False, True])
async def test_a_call_that_breaks_is_logged_without_its_text(
    stub: Stub, written: io.StringIO, method: str, *, as_json: bool
) -> None:
    configure(written, as_json=as_json)
    request = pb.SynthesizeRequest(text="segfault my secret")
    await ask(stub, method, request, (("x-request-id", "order-7"),))
    await eventually(lambda: "code" in written.getvalue())
    log = written.getvalue()
    assert "request order-7 failed" in log
    assert "SynthesisFailed: G2P broke on the text" in log
    assert "RuntimeError" in log
    assert "in phonemize" in log
    assert "secret" not in log


async def test_the_line_of_a_call_is_text_or_json(stub: Stub, written: io.StringIO) -> None:
    for as_json in (False, True):
        configure(written, as_json=as_json)
        await ask(stub, "Synthesize", pb.SynthesizeRequest(text="hello"))
    await eventually(lambda: len(written.getvalue().splitlines()) > 1)
    text, line = written.getvalue().splitlines()
    assert "INFO kokoro_server.calls: call method=Synthesize code=OK request_id=" in text
    assert " language=en-US voice=af_heart peer=ipv4:127.0.0.1:" in text
    assert " characters=5 units=1 audio_seconds=" in text
    fields = json.loads(line)
    assert (fields["level"], fields["message"], fields["code"]) == ("INFO", "call", "OK")
    assert (fields["characters"], fields["units"]) == (5, 1)
    assert fields["first_audio_seconds"] <= fields["total_seconds"]
    assert fields["peer"].startswith("ipv4:127.0.0.1:")
    assert fields["reason"] == fields["certificate"] == ""


async def test_the_line_of_a_refused_call_has_the_reason(stub: Stub, written: io.StringIO) -> None:
    configure(written, as_json=True)
    answer = await ask(stub, "Synthesize", pb.SynthesizeRequest(text=""))
    assert answer.info is not None
    assert answer.info.reason == "TEXT_EMPTY"
    await eventually(lambda: bool(written.getvalue()))
    assert json.loads(written.getvalue())["reason"] == "TEXT_EMPTY"


async def test_a_call_that_breaks_has_a_reason_too(stub: Stub, written: io.StringIO) -> None:
    configure(written, as_json=True)
    await ask(stub, "Synthesize", pb.SynthesizeRequest(text="segfault"))
    await eventually(lambda: '"call"' in written.getvalue())
    assert json.loads(written.getvalue().splitlines()[-1])["reason"] == "SYNTHESIS_FAILED"


def test_a_value_of_a_field_stays_one_word_of_a_line_of_text(written: io.StringIO) -> None:
    configure(written, as_json=False)
    fields = {"certificate": "Acme Ltd\nERROR forged", "peer": "ipv4:10.0.0.7:5"}
    logging.getLogger("kokoro_server").info("call", extra={"fields": fields})
    (line,) = written.getvalue().splitlines()
    assert line.endswith('call certificate="Acme Ltd\\nERROR forged" peer=ipv4:10.0.0.7:5')


@pytest.mark.parametrize("logger", ["opentelemetry.exporter", "asyncio", "grpc._cython"])
def test_warnings_of_libraries_are_records_of_the_same_form(
    written: io.StringIO, logger: str
) -> None:
    logging.getLogger().handlers = []
    configure(written, as_json=True)
    configure(written, as_json=True)
    text = "my secret"
    try:
        int(text)
    except ValueError:
        logging.getLogger(logger).exception("Failed to export")
    logging.getLogger(logger).info("nobody asked")
    (line,) = written.getvalue().splitlines()
    record = json.loads(line)
    assert (record["level"], record["logger"]) == ("ERROR", logger)
    assert record["message"] == "Failed to export"
    assert record["exception"].endswith("ValueError")
    assert "secret" not in line


def test_a_field_that_json_has_no_form_for_is_written_as_text(written: io.StringIO) -> None:
    configure(written, as_json=True)
    logging.getLogger("kokoro_server").info("odd", extra={"fields": {"path": Path("a/b")}})
    assert json.loads(written.getvalue())["path"] == "a/b"
