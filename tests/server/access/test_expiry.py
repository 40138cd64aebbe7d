import math
from datetime import UTC, datetime

import pytest
import trustme
from tests.server.access.opening import TlsFiles, settings
from tests.server.tone_server import ToneModel, serving_tones, tone_settings

from kokoro_server.access.expiry import earliest_expiry


def issued(until: datetime) -> bytes:
    leaf = trustme.CA().issue_cert("127.0.0.1", not_after=until)
    return b"".join(pem.bytes() for pem in leaf.cert_chain_pems)


@pytest.mark.parametrize(
    "until",
    [
        datetime(2031, 2, 3, 4, 5, 6, tzinfo=UTC),
        datetime(2049, 12, 31, 23, 59, 59, tzinfo=UTC),
        datetime(2050, 1, 1, tzinfo=UTC),  # the first year with a four-digit encoding
    ],
)
def test_the_expiry_is_read_from_the_certificate(until: datetime) -> None:
    assert earliest_expiry(issued(until)) == until.timestamp()


def test_the_first_certificate_of_a_chain_to_expire_counts() -> None:
    dates = [datetime(year, 6, 1, tzinfo=UTC) for year in (2041, 2040, 2042)]
    chain = b"# a comment\n" + b"\n".join(map(issued, dates))
    assert earliest_expiry(chain) == dates[1].timestamp()


@pytest.mark.parametrize(
    "pem",
    [
        b"",
        b"no certificate",
        b"-----BEGIN CERTIFICATE-----\nMAA=\n-----END CERTIFICATE-----\n",
        b"-----BEGIN CERTIFICATE-----\nMIIBAAAA\n-----END CERTIFICATE-----\n",
        b"-----BEGIN CERTIFICATE-----\n!!!\n-----END CERTIFICATE-----\n",
    ],
)
def test_what_is_no_certificate_is_a_value_error(pem: bytes) -> None:
    with pytest.raises(ValueError, match=r".+"):
        earliest_expiry(pem)


async def test_the_gauge_follows_the_file(tls_files: TlsFiles, authority: trustme.CA) -> None:
    async with serving_tones(ToneModel(), tone_settings(settings(tls=tls_files))) as server:

        def expiry() -> float | None:
            return server.instruments.metrics.registry.get_sample_value(
                "kokoro_speech_certificate_expiry_timestamp_seconds", {"certificate": "server"}
            )

        until = datetime(2035, 5, 5, tzinfo=UTC)
        tls_files.write(authority.issue_cert("127.0.0.1", not_after=until))
        assert expiry() == until.timestamp()
        tls_files.certificate.write_bytes(b"half of a cer")
        assert math.isnan(expiry() or 0)
