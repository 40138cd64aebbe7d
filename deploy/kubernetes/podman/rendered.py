"""A pod of `deploy/kubernetes` as podman can run it on this machine."""

from __future__ import annotations

import socket
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

_HERE = Path(__file__).parents[1]
_PIP = ("/etc/pip.conf", "/etc/ssl/certs")
"""Where this machine says which package index it asks, and whom it trusts."""

NAME = "kokoro-speech"
# Podman keeps init containers that have ended, so that their exit codes can be read.
_KEPT = {"io.podman.annotations.init.container.type": "always"}
GRACE = 300
"""Seconds that a server may drain here: a slow machine must not cut its call off."""


@dataclass(frozen=True, slots=True)
class Ports:
    """Ports of loopback that the pod listens on."""

    grpc: int
    metrics: int


def free_ports() -> Ports:
    """Return ports that are free now."""
    with socket.socket() as first, socket.socket() as second:
        first.bind(("127.0.0.1", 0))
        second.bind(("127.0.0.1", 0))
        return Ports(first.getsockname()[1], second.getsockname()[1])


def pod_of(kustomization: str, image: str, ports: Ports, node: Path) -> dict[str, Any]:
    """Return a pod of the Deployment with `image`; a folder of the node is one in `node` instead.

    The pod uses the machine's own network, and drains for `GRACE` seconds. Left out is what podman
    does not know: gRPC probes (the callers here ask the same health service), ports and requests
    of processors.
    """
    found = next(one for one in _rendered(kustomization) if one["kind"] == "Deployment")
    pod = found["spec"]["template"]["spec"]
    pod |= {"hostNetwork": True, "restartPolicy": "Never"}  # podman restarts init containers too
    (server,) = pod["containers"]
    server["env"] += [
        {"name": "KOKORO_SPEECH_LISTEN", "value": f"127.0.0.1:{ports.grpc}"},
        {"name": "KOKORO_SPEECH_METRICS_LISTEN", "value": f"127.0.0.1:{ports.metrics}"},
        {"name": "KOKORO_SPEECH_GRACE", "value": str(GRACE)},
    ]
    for field in ("ports", "startupProbe", "readinessProbe", "livenessProbe"):
        server.pop(field)
    for volume in pod["volumes"]:
        if "hostPath" in volume:
            volume["hostPath"]["path"] = f"{node}{volume['hostPath']['path']}"
    for container in [server, *pod.get("initContainers", [])]:
        container |= {"image": image, "imagePullPolicy": "Never"}
        container["resources"]["requests"].pop("cpu")
    for container in pod.get("initContainers", []):
        _let_pip_ask(container, pod)
    metadata = {"name": NAME, "annotations": _KEPT}
    return {"apiVersion": "v1", "kind": "Pod", "metadata": metadata, "spec": pod}


def _rendered(kustomization: str) -> list[dict[str, Any]]:
    kubectl = str(Path(sys.executable).with_name("kubectl"))
    made = subprocess.run(  # noqa: S603 - a program of ours, with our arguments
        [kubectl, "kustomize", str(_HERE / kustomization)], check=True, stdout=subprocess.PIPE
    )
    return list(yaml.safe_load_all(made.stdout))


def _let_pip_ask(container: dict[str, Any], pod: dict[str, Any]) -> None:
    """Let an init container fetch packages as this machine does."""
    for number, path in enumerate(filter(lambda path: Path(path).exists(), _PIP)):
        name = f"pip-{number}"
        kind = "Directory" if Path(path).is_dir() else "File"
        pod["volumes"].append({"name": name, "hostPath": {"path": path, "type": kind}})
        container["volumeMounts"].append({"name": name, "mountPath": path, "readOnly": True})
