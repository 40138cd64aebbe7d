"""Reads from its DER when a certificate expires (RFC 5280, section 4.1)."""

import re
import ssl
from collections.abc import Iterator
from datetime import UTC, datetime

_PEM = re.compile("-----BEGIN CERTIFICATE-----.+?-----END CERTIFICATE-----", re.DOTALL)
_VERSION, _UTC_TIME = 0xA0, 0x17
"""Tags of the optional first field (the version), and of a time with a two-digit year."""
_LONG_FORM, _LENGTH_BITS = 0x80, 0x7F


def earliest_expiry(pem: bytes) -> float:
    """Return the earliest expiry of a chain's certificates, in seconds since 1970.

    Raises `ValueError` if `pem` holds no certificate, or one that can't be parsed.
    """
    try:
        return min(map(_expiry, _PEM.findall(pem.decode("ascii", "replace"))))
    except IndexError:
        raise ValueError("a certificate is cut off") from None


def _expiry(certificate: str) -> float:
    der = ssl.PEM_cert_to_DER_cert(certificate)
    ((_, signed),) = list(_elements(der))
    fields = list(_elements(next(_elements(signed))[1]))
    if fields[0][0] == _VERSION:
        fields.pop(0)
    _serial, _algorithm, _issuer, (_, validity), *_ = fields
    _not_before, (tag, not_after) = _elements(validity)
    return _moment(tag, not_after.decode("ascii"))


def _moment(tag: int, text: str) -> float:
    form = "%y%m%d%H%M%SZ" if tag == _UTC_TIME else "%Y%m%d%H%M%SZ"
    return datetime.strptime(text, form).replace(tzinfo=UTC).timestamp()


def _elements(der: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield the tag and the content of each element in `der`."""
    start = 0
    while start < len(der):
        tag, length = der[start], der[start + 1]
        start += 2
        if length & _LONG_FORM:
            size = length & _LENGTH_BITS
            length = int.from_bytes(der[start : start + size])
            start += size
        yield tag, der[start : start + length]
        start += length
