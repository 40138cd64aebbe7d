"""Tiny sources to pull from."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.server.modelpack import fake_hub, tiny

from kokoro_server.modelpack import ModelPack, SilentProgress
from kokoro_server.modelpack.index_source import IndexSource
from kokoro_server.modelpack.puller import pull_from


@pytest.fixture(scope="session")
def archives(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of the tiny packages."""
    directory = tmp_path_factory.mktemp("archives")
    tiny.write_archives(directory)
    return directory


@pytest.fixture
def index(archives: Path, monkeypatch: pytest.MonkeyPatch) -> IndexSource:
    """Point pip at the tiny packages, as the owner of a private index would."""
    monkeypatch.setenv("PIP_CONFIG_FILE", os.devnull)
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_FIND_LINKS", str(archives))
    return tiny.index_source(archives)


@pytest.fixture
def hub() -> Iterator[fake_hub.FakeHub]:
    """Run a hub with the tiny model."""
    root = f"{tiny.REPOSITORY.name}/resolve/{tiny.REPOSITORY.revision}"
    with fake_hub.serve({f"{root}/{path}": data for path, data in tiny.HUB_FILES.items()}) as hub:
        yield hub


@pytest.fixture
def tiny_pack(hub: fake_hub.FakeHub, tmp_path: Path) -> ModelPack:
    """Return a pack of the tiny model."""
    return pull_from([tiny.hub_source(hub.endpoint)], tmp_path / "pack", SilentProgress())
