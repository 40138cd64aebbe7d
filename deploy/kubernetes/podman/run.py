"""Builds the images, and runs `base` and `overlays/model-volume` with podman, without a cluster.

`make deploy-run` calls it, as root. It ends with 1 and a sentence where something is not as it
should be.
"""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from pod import Pod, playing, wait_until
from rendered import free_ports, pod_of

_IMAGE = "localhost/kokoro-speech:0.1.0"
_SMALL_IMAGE = "localhost/kokoro-speech-server:0.1.0"
_SENTENCE = "Good morning from a pod."
_LONG = "The boats lay on their sides in the mud, and nobody came to turn them over. " * 12
_LEAST_BYTES = 48_000
"""Of a second of 16-bit audio at 24 kHz."""
_USER = "10001"
_PROBES = """
import grpc
from grpc_health.v1 import health_pb2, health_pb2_grpc
stub = health_pb2_grpc.HealthStub(grpc.insecure_channel({address!r}))
for name in ("", "liveness"):
    print(stub.Check(health_pb2.HealthCheckRequest(service=name), timeout=5).status)
"""
_SERVING, _NOT_SERVING = "1", "2"
_MANIFEST = Path("var/lib/kokoro-speech/pack/manifest.json")


def main() -> None:
    """Run all of it."""
    with tempfile.TemporaryDirectory() as folder:
        _allow_limits(Path(folder))
        _build(_IMAGE)
        _run_base()
        _build(_SMALL_IMAGE, "server")
        _run_model_volume(Path(folder) / "node")


def _allow_limits(folder: Path) -> None:
    """Let podman ask for no higher limits than this machine allows."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    limits = f'default_ulimits = ["nofile={soft}:{hard}", "nproc=1024:1024"]'
    (folder / "containers.conf").write_text(f"[containers]\n{limits}\n", encoding="utf-8")
    os.environ["CONTAINERS_CONF"] = str(folder / "containers.conf")


def _build(image: str, *stage: str) -> None:
    script = Path(__file__).with_name("image.sh")
    subprocess.run([str(script), image, *stage], check=True)  # noqa: S603 - ours


def _run_base() -> None:
    _say("==> podman play kube: base")
    ports = free_ports()
    with playing(pod_of("base", _IMAGE, ports, Path("/")), _IMAGE, ports) as pod:
        pod.wait_until_serving()
        _check("readiness and liveness", _health(pod), [_SERVING, _SERVING])
        _check_confined(pod)
        _check_speaks(pod)
        _check_drains(pod)


def _run_model_volume(node: Path) -> None:
    """Play the overlay twice on one node: the first start fills the volume, the second finds it."""
    written = []
    for start in ("first", "second"):
        _say(f"==> podman play kube: overlays/model-volume, {start} start")
        ports, began = free_ports(), time.monotonic()
        overlay = pod_of("overlays/model-volume", _SMALL_IMAGE, ports, node)
        with playing(overlay, _SMALL_IMAGE, ports) as pod:
            _say(f"the init container took {time.monotonic() - began:.0f} s")
            _check("its exit code", pod.exit_code("model"), 0)
            pod.wait_until_serving()
            _check_confined(pod)
            _check_speaks(pod)
        written.append((node / _MANIFEST).stat().st_mtime_ns)
    _check("the pack was written once", written[1], written[0])


def _check_confined(pod: Pod) -> None:
    _check("user", pod.inside("id", "--user").strip(), _USER)
    status = dict(line.split(":\t", 1) for line in pod.inside("cat", "/proc/1/status").splitlines())
    wanted = {"CapEff": "0000000000000000", "NoNewPrivs": "1", "Seccomp": "2"}
    _check("confinement", {name: status[name] for name in wanted}, wanted)
    tried = pod.inside("sh", "-c", "touch /written 2> /dev/null && echo written || echo refused")
    _check("writing to the root", tried.strip(), "refused")


def _check_speaks(pod: Pod) -> None:
    file = "/tmp/spoken.wav"  # noqa: S108 - in the container
    pod.inside("kokoro-speech", "say", _SENTENCE, "--server", pod.address, "--out", file)
    size = int(pod.inside("stat", "--format=%s", file))
    _check(f"a second of audio or more ({size} bytes)", size > _LEAST_BYTES, wanted=True)


def _check_drains(pod: Pod) -> None:
    """Send SIGTERM during a call: the call is finished, then the server ends by itself."""
    caller = pod.begin_to_speak(_LONG)
    stopping = pod.terminate()
    wait_until(lambda: _health(pod) == [_NOT_SERVING, _SERVING])
    _check("a call under way at SIGTERM is under way while it drains", caller.poll(), None)
    _check("exit code of that call", caller.wait(), 0)
    stopping.wait()
    _check("exit code of the server", pod.exit_code("server"), 0)


def _health(pod: Pod) -> list[str]:
    """Return the statuses that the readiness and the liveness probe would get."""
    return pod.beside("python", "-c", _PROBES.format(address=pod.address)).split()


def _check(what: str, found: Any, wanted: Any) -> None:  # noqa: ANN401 - anything that compares
    if found != wanted:
        raise SystemExit(f"{what}: {found}, wanted: {wanted}")
    _say(f"{what}: ok")


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
