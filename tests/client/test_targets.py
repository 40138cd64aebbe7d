"""How callers write one server or several, and the target that gRPC gets."""

from __future__ import annotations

import re
from collections.abc import Sequence

import pytest

from kokoro_client import AsyncSpeechClient
from kokoro_client.security import is_local
from kokoro_client.targets import target_of

ONE = [
    ("127.0.0.1:50051", "127.0.0.1:50051"),
    ("speech.example:443", "speech.example:443"),
    ("speech.example:443,", "speech.example:443"),
    (["127.0.0.1:50051"], "127.0.0.1:50051"),
    ("ipv4:127.0.0.1:50051", "ipv4:127.0.0.1:50051"),
    ("unix:/run/one,two.sock", "unix:/run/one,two.sock"),
]
SEVERAL = [
    ("127.0.0.1:1,127.0.0.2:2", "ipv4:127.0.0.1:1,127.0.0.2:2", "127.0.0.1:1"),
    (["127.0.0.1:1", "127.0.0.2:2"], "ipv4:127.0.0.1:1,127.0.0.2:2", "127.0.0.1:1"),
    (" 10.0.0.1:1 , 10.0.0.1:1, ", "ipv4:10.0.0.1:1", "10.0.0.1:1"),
    ("[::1]:1,127.0.0.1:2", "ipv6:[::1]:1,[::ffff:127.0.0.1]:2", "[::1]:1"),
    ("ipv4:127.0.0.1:1,127.0.0.2:2", "ipv4:127.0.0.1:1,127.0.0.2:2", "127.0.0.1:1"),
    ("nowhere.invalid:1,127.0.0.1:2", "ipv4:127.0.0.1:2", "nowhere.invalid:1"),
    ("dns:///speech.example:443", "dns:///speech.example:443", None),
]


@pytest.mark.parametrize(("servers", "uri"), ONE)
def test_one_server_is_left_to_grpc(servers: str | Sequence[str], uri: str) -> None:
    target = target_of(servers)

    assert (target.uri, target.several, target.authority) == (uri, False, None)


@pytest.mark.parametrize(("servers", "uri", "authority"), SEVERAL)
def test_several_servers_are_one_name_that_grpc_spreads_calls_over(
    servers: str | Sequence[str], uri: str, authority: str | None
) -> None:
    target = target_of(servers)

    assert (target.uri, target.several, target.authority) == (uri, True, authority)


def test_host_names_among_several_are_looked_up() -> None:
    assert "127.0.0.1]:2" in target_of("[::1]:1,localhost:2").uri


@pytest.mark.parametrize(
    "servers", ["", ",", [], "127.0.0.1:1,127.0.0.1", "127.0.0.1:1,unix:a", "me@a.invalid:1,b:2"]
)
def test_what_is_no_address_is_refused(servers: str | Sequence[str]) -> None:
    with pytest.raises(ValueError, match=r"address of a server|is not HOST:PORT"):
        target_of(servers)


ADVICE = [
    ("127.0.0.1", "127.0.0.1 is not HOST:PORT; the port is missing: write 127.0.0.1:50051"),
    ("speech.example", "the port is missing: write speech.example:50051"),
    ("speech.example:", "is not HOST:PORT"),
    ("[::1]", "the port is missing: write [::1]:50051"),
    ("::1", "an IPv6 address stands in brackets: write [::1]:50051"),
    ("2001:db8::1:50051", "an IPv6 address stands in brackets"),
    ("http://127.0.0.1:50051", "leave http:// out: write 127.0.0.1:50051"),
    ("http://127.0.0.1:50051/", "leave http:// out: write 127.0.0.1:50051"),
    ("https://speech.example", "leave https:// out: write speech.example:443 and turn TLS on"),
    ("grpc://speech.example:1", "leave grpc:// out: write speech.example:1"),
    ("HTTP://speech.example:1", "leave HTTP:// out: write speech.example:1"),
    ("127.0.0.1:port", "write it as 127.0.0.1:50051"),
    ("127.0.0.1:0", "write it as 127.0.0.1:50051"),
    ("127.0.0.1:65536", "write it as 127.0.0.1:50051"),
    ("ipv4:127.0.0.1", "the port is missing: write 127.0.0.1:50051"),
    ("dns:///speech.example", "the port is missing: write speech.example:50051"),
    ("127.0.0.1:1,speech.example", "speech.example is not HOST:PORT; the port is missing"),
]


@pytest.mark.parametrize(("servers", "advice"), ADVICE)
def test_a_refusal_says_what_to_write(servers: str, advice: str) -> None:
    with pytest.raises(ValueError, match=re.escape(advice)):
        AsyncSpeechClient(servers)


def test_hosts_that_are_all_unknown_are_an_error() -> None:
    with pytest.raises(OSError, match=r"none of these hosts is known: a\.invalid:1, b\.invalid:2"):
        target_of("a.invalid:1,b.invalid:2")


@pytest.mark.parametrize(
    ("servers", "local"),
    [("[::1]:1,127.0.0.1:2", True), ("[::1]:1,10.0.0.1:2", False), ("127.0.0.1:1,[::2]:2", False)],
)
def test_several_servers_are_local_where_each_is(servers: str, *, local: bool) -> None:
    assert is_local(target_of(servers).uri) is local


def test_a_client_tells_its_servers_as_they_were_given() -> None:
    assert AsyncSpeechClient(["127.0.0.1:1", "127.0.0.1:2"]).target == "127.0.0.1:1,127.0.0.1:2"
