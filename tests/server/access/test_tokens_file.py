"""The clients file, and the command that makes its lines."""

import hashlib
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kokoro_server.__main__ import commands
from kokoro_server.access import client_line
from kokoro_server.access.tokens import Tokens
from kokoro_server.errors import ConfigurationError

HASH = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
"""SHA-256 of "test"."""


def tokens(path: Path, content: str) -> Tokens:
    file = path / "tokens"
    file.write_text(content)
    return Tokens(file)


def test_a_line_names_a_client_and_the_hash_of_its_token(tmp_path: Path) -> None:
    known = tokens(tmp_path, f"# ours\n\nacme {HASH}  # since May\n")
    assert known.client_of("test") == "acme"
    assert known.client_of("tesT") is None
    assert known.quota_of("acme") is None


def test_a_third_column_is_the_quota(tmp_path: Path) -> None:
    known = tokens(tmp_path, f"acme {HASH} 5000\nglobex {HASH.replace('9', '8')}\n")
    assert known.quota_of("acme") == 5000
    assert known.quota_of("globex") is None
    assert known.quota_of("nobody") is None


def test_a_client_may_hold_an_old_token_and_a_new_one(tmp_path: Path) -> None:
    new = client_line("acme", "new", 70)
    known = tokens(tmp_path, f"acme {HASH} 70\n{new}\n")
    assert known.client_of("test") == known.client_of("new") == "acme"
    assert known.quota_of("acme") == 70


@pytest.mark.parametrize("quotas", [("", " 70"), (" 70", ""), (" 70", " 70")])
def test_either_line_of_a_client_may_give_its_quota(
    tmp_path: Path, quotas: tuple[str, str]
) -> None:
    known = tokens(tmp_path, f"acme {HASH}{quotas[0]}\n{client_line('acme', 'new')}{quotas[1]}\n")
    assert known.client_of("test") == known.client_of("new") == "acme"
    assert known.quota_of("acme") == 70


def test_a_quota_that_goes_with_its_line_is_said(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    known = tokens(tmp_path, f"acme {HASH} 70\nglobex {HASH} 80\n")
    replacement = tmp_path / "new"
    replacement.write_text(f"{client_line('acme', 'new')}\n")
    replacement.rename(tmp_path / "tokens")
    assert known.quota_of("acme") is None
    warnings = [line.message for line in caplog.records if line.levelname == "WARNING"]
    assert warnings == [f"acme has no quota any more: no line of {tmp_path / 'tokens'} gives one"]


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("", "names no client"),
        ("# nobody\n", "names no client"),
        ("acme\n", "line 1 of "),
        (f"\nacme {HASH[:-1]}\n", "line 2 of "),
        (f"acme {HASH} many\n", "NAME SHA256 [CHARACTERS-PER-MINUTE]"),
        (f"acme {HASH} 0\n", "NAME SHA256 [CHARACTERS-PER-MINUTE]"),
        (f"acme {HASH} 10 20\n", "NAME SHA256 [CHARACTERS-PER-MINUTE]"),
        (f"a/b {HASH}\n", "NAME SHA256 [CHARACTERS-PER-MINUTE]"),
        (f"acme {HASH} 10\nacme {HASH} 20\n", "gives acme another quota than the 10 "),
    ],
)
def test_a_broken_file_is_refused_by_its_line(tmp_path: Path, content: str, words: str) -> None:
    with pytest.raises(ConfigurationError) as refused:
        tokens(tmp_path, content)
    assert words in str(refused.value)
    assert str(tmp_path / "tokens") in str(refused.value)
    assert HASH[:-1] not in str(refused.value)


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError, match=r"--tokens: can't read .*: No such file"):
        Tokens(tmp_path / "none")


def test_the_command_makes_a_token_and_its_line(tmp_path: Path) -> None:
    made = CliRunner().invoke(commands, ["token", "acme", "--characters-per-minute", "5000"])
    assert made.exit_code == 0
    token = made.stderr.split()[-1]
    digest = hashlib.sha256(token.encode()).hexdigest()
    assert made.stdout == f"acme {digest} 5000\n"
    assert len(token) == 43  # 256 bits
    assert tokens(tmp_path, made.stdout).client_of(token) == "acme"


def test_two_tokens_are_never_alike() -> None:
    made = [CliRunner().invoke(commands, ["token", "acme"]).stdout for _ in range(2)]
    assert made[0] != made[1]
    assert all(len(line.split()) == 2 for line in made)


def test_a_name_that_could_not_stand_in_the_file_is_refused() -> None:
    made = CliRunner().invoke(commands, ["token", "two words"])
    assert isinstance(made.exception, ConfigurationError)
    assert "'two words' can't name a client" in str(made.exception)


def made_for(name: str, file: Path, *options: str) -> Result:
    """Run the token command as production.md does to rotate a token, `>>` included."""
    made = CliRunner().invoke(commands, ["token", name, "--tokens", str(file), *options])
    with file.open("a") as lines:
        lines.write(made.stdout)
    return made


def test_a_token_is_rotated_with_its_quota(tmp_path: Path) -> None:
    file = tmp_path / "tokens"
    first = made_for("acme", file, "--characters-per-minute", "5000").stderr.split()[-1]
    second = made_for("acme", file).stderr.split()[-1]
    made_for("globex", file)
    both = Tokens(file)
    assert both.client_of(first) == both.client_of(second) == "acme"
    assert (both.quota_of("acme"), both.quota_of("globex")) == (5000, None)
    file.write_text("".join(file.read_text().splitlines(keepends=True)[1:]))
    assert both.client_of(first) is None
    assert both.client_of(second) == "acme"
    assert both.quota_of("acme") == 5000


def test_the_command_gives_no_client_another_quota_than_it_has(tmp_path: Path) -> None:
    file = tmp_path / "tokens"
    made_for("acme", file, "--characters-per-minute", "5000")
    made_for("acme", file, "--characters-per-minute", "5000")
    made = made_for("acme", file, "--characters-per-minute", "6000")
    assert isinstance(made.exception, ConfigurationError)
    assert f"acme has a quota of 5000 in {file}; change it there" in str(made.exception)
    assert Tokens(file).quota_of("acme") == 5000


def test_the_command_refuses_a_broken_file(tmp_path: Path) -> None:
    file = tmp_path / "tokens"
    file.write_text("acme\n")
    made = made_for("acme", file)
    assert isinstance(made.exception, ConfigurationError)
    assert "line 1 of " in str(made.exception)
