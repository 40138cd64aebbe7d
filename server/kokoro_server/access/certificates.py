"""TLS files: checked before gRPC gets them, and read again when they change."""

import os
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import grpc

from kokoro_server.errors import ConfigurationError
from kokoro_server.watched import Watched, read


def tls_credentials(certificate: Path, key: Path, client_ca: Path | None) -> grpc.ServerCredentials:
    """Return credentials that reload their files on change; open connections stay as they are.

    With `client_ca`, clients have to show a certificate. Raises `ConfigurationError` if a file is
    unreadable or broken, or if the key does not belong to the certificate.
    """
    paths = [path for path in (certificate, key, client_ca) if path]
    configuration = Watched(lambda: paths, lambda: _configuration(certificate, key, client_ca))
    return grpc.dynamic_ssl_server_credentials(
        configuration.current(),
        configuration.changed,  # type: ignore[arg-type] # None, for no change, is not in the stubs
        require_client_authentication=client_ca is not None,
    )


def _configuration(
    certificate: Path, key: Path, client_ca: Path | None
) -> grpc.ServerCertificateConfiguration:
    """Read and check the files, because gRPC accepts any content and fails later."""
    chain = read(certificate, "--tls-certificate")
    private_key = read(key, "--tls-key")
    _check_certificates(chain, certificate, "--tls-certificate")
    _check_key(chain, private_key, certificate, key)
    authorities = None
    if client_ca:
        authorities = read(client_ca, "--tls-client-ca")
        _check_certificates(authorities, client_ca, "--tls-client-ca")
    return grpc.ssl_server_certificate_configuration([(private_key, chain)], authorities)


def _check_certificates(pem: bytes, path: Path, option: str) -> None:
    try:
        with _as_file(pem) as file:
            ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER).load_verify_locations(file)
    except ssl.SSLError:
        raise ConfigurationError(f"{option}: {path} holds no certificate in PEM") from None


def _check_key(chain: bytes, private_key: bytes, certificate: Path, key: Path) -> None:
    try:
        with _as_file(chain) as chain_file, _as_file(private_key) as key_file:
            # An empty password keeps OpenSSL from asking the terminal for one.
            ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER).load_cert_chain(chain_file, key_file, "")
    except ssl.SSLError as error:
        if error.reason == "KEY_VALUES_MISMATCH":
            raise ConfigurationError(
                f"--tls-key: {key} is not the key of the certificate in {certificate}"
            ) from None
        raise ConfigurationError(f"--tls-key: {key} holds no unlocked private key in PEM") from None


@contextmanager
def _as_file(content: bytes) -> Iterator[str]:
    """Yield the path of an in-memory file with `content`: the module ssl reads only files."""
    descriptor = os.memfd_create("pem")
    try:
        os.write(descriptor, content)
        yield f"/proc/self/fd/{descriptor}"
    finally:
        os.close(descriptor)
