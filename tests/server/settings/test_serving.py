from typing import Any

import click
import pytest

from kokoro_server.errors import ConfigurationError
from kokoro_server.languages import registry
from kokoro_server.settings import ServeSettings, serve_options, serve_settings, speech_options


def parsed(*arguments: str) -> ServeSettings:
    @click.command()
    @speech_options
    @serve_options
    def command(**options: Any) -> ServeSettings:
        return serve_settings(options)

    settings = command.main([*arguments], standalone_mode=False)
    assert isinstance(settings, ServeSettings)
    return settings


def test_all_stands_for_every_language_of_the_contract() -> None:
    assert parsed("--languages", "all").languages == (
        "en-US", "en-GB", "ja-JP", "zh-CN", "es-ES", "fr-FR", "hi-IN", "it-IT", "pt-BR",
    )  # fmt: skip


@pytest.mark.parametrize("names", ["ja-JP", "en-US,Japanese", "all"])
def test_a_language_that_is_not_installed_is_found_in_the_settings(
    monkeypatch: pytest.MonkeyPatch, names: str
) -> None:
    monkeypatch.setattr(registry, "_is_installed", lambda module: module != "fugashi")
    with pytest.raises(ConfigurationError) as refused:
        parsed("--languages", names)
    assert str(refused.value) == (
        '--languages: the G2P of ja-JP is not installed; run: pip install "kokoro-speech[japanese]"'
    )
    assert parsed("--languages", "en-US,zh-CN").languages == ("en-US", "zh-CN")
