import pytest

from kokoro_server.languages import Languages


@pytest.fixture(scope="session")
def languages() -> Languages:
    return Languages()
