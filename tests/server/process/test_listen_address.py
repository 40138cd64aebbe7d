"""Addresses to listen on: parsing, and the check that they are available."""

from pathlib import Path

import pytest

from kokoro_server.errors import ConfigurationError
from kokoro_server.process.listen_address import ListenAddress


@pytest.mark.parametrize(
    ("text", "address", "written"),
    [
        ("127.0.0.1:50051", ListenAddress("127.0.0.1", 50051), "127.0.0.1:50051"),
        ("localhost:0", ListenAddress("localhost", 0), "localhost:0"),
        ("[::1]:7", ListenAddress("::1", 7), "[::1]:7"),
        ("ipv4:10.0.0.1:7", ListenAddress("10.0.0.1", 7), "10.0.0.1:7"),
        ("ipv6:[::]:7", ListenAddress("::", 7), "[::]:7"),
        ("unix:/run/a.sock", ListenAddress(path=Path("/run/a.sock")), "unix:/run/a.sock"),
        ("unix:///run/a.sock", ListenAddress(path=Path("/run/a.sock")), "unix:/run/a.sock"),
        ("unix:a.sock", ListenAddress(path=Path("a.sock")), "unix:a.sock"),
        ("unix-abstract:speech", ListenAddress(abstract_name="speech"), "unix-abstract:speech"),
    ],
)
def test_addresses_are_read_and_written(text: str, address: ListenAddress, written: str) -> None:
    assert ListenAddress.parse(text) == address
    assert str(address) == written


@pytest.mark.parametrize(
    "text",
    ["", ":50051", "localhost", "localhost:", "localhost:port", "localhost:70000", "::1:7",
     "http://localhost:7", "user@localhost:7", "localhost:7/path", "unix:", "unix-abstract:"],
)  # fmt: skip
def test_anything_else_is_an_error_that_says_what_to_write(text: str) -> None:
    with pytest.raises(ConfigurationError, match="use HOST:PORT, unix:PATH or unix-abstract:NAME"):
        ListenAddress.parse(text)


@pytest.mark.parametrize(
    ("text", "local"),
    [
        ("127.9.9.9:1", True),
        ("localhost:1", True),
        ("[::1]:1", True),
        ("[::ffff:127.0.0.1]:1", True),
        ("ipv4:127.0.0.1:1", True),
        ("unix:/run/a.sock", True),
        ("unix-abstract:speech", True),
        ("0.0.0.0:1", False),
        ("[::]:1", False),
        ("ipv4:0.0.0.0:1", False),
        ("speech.example:1", False),
    ],
)
def test_what_only_this_machine_can_reach_is_local(text: str, *, local: bool) -> None:
    assert ListenAddress.parse(text).is_local is local


def test_the_port_that_was_taken_is_told_but_for_a_unix_socket() -> None:
    assert str(ListenAddress.parse("[::1]:0").with_port(9)) == "[::1]:9"
    assert str(ListenAddress.parse("unix:/a").with_port(9)) == "unix:/a"
