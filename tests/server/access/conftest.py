from pathlib import Path

import pytest
import trustme
from tests.server.access.opening import TlsFiles


@pytest.fixture(scope="session")
def authority() -> trustme.CA:
    return trustme.CA()


@pytest.fixture(scope="session")
def other_authority() -> trustme.CA:
    return trustme.CA()


@pytest.fixture
def tls_files(tmp_path: Path, authority: trustme.CA) -> TlsFiles:
    """A certificate for 127.0.0.1, signed by `authority`."""
    files = TlsFiles(tmp_path)
    files.write(authority.issue_cert("127.0.0.1"))
    return files
