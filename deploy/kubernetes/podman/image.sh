#!/usr/bin/env bash
# Builds the image of the Dockerfile as it stands, and runs the base on this machine with podman:
# a pod of two servers' worth of settings, without a cluster. `make deploy-run` calls it.
#   run.sh IMAGE   runs an image that is there already
# Needs root, and Debian's packages buildah, podman, runc and catatonit; without a registry for the
# base image also mmdebstrap, which makes one of Debian's own Python.
set -euo pipefail
cd "$(dirname "$0")/../.."
for program in buildah podman runc kubectl; do
  command -v "$program" > /dev/null || { echo "$program is missing: apt-get install buildah podman runc catatonit mmdebstrap; make deploy-check brings kubectl"; exit 1; }
done
work="$(mktemp -d)"
podman=(podman --cgroup-manager=cgroupfs --runtime runc)
end() {
  "${podman[@]}" pod rm --force kokoro-speech-pod-0 > /dev/null 2>&1 || true
  rm -rf "$work"
}
trap end EXIT
export BUILDAH_ISOLATION=chroot
# Podman asks for higher limits than this machine may allow.
printf '[containers]\ndefault_ulimits = ["nofile=%s:%s", "nproc=1024:1024"]\n' "$(ulimit -Sn)" "$(ulimit -Hn)" > "$work/containers.conf"
export CONTAINERS_CONF="$work/containers.conf"

base=docker.io/library/python:3.11-slim-bookworm
image=${1:-}
if [ -z "$image" ]; then
  image=localhost/kokoro-speech:0.1.0
  if ! buildah pull --quiet "$base" 2> /dev/null && ! buildah images --quiet "$base" > /dev/null 2>&1; then
    echo "==> no registry has $base for us: making one of Debian's packages"
    mmdebstrap --quiet --variant=minbase --include=python3,python3-venv,ca-certificates,python3-pip-whl bookworm "$work/rootfs.tar"
    printf 'FROM scratch\nADD rootfs.tar /\nRUN ln -s python3 /usr/bin/python\n' > "$work/Dockerfile"
    buildah bud --quiet --network host --tag "$base" "$work"
  fi
  echo "==> building the image (minutes, 2 GB)"
  pip_settings=()
  [ ! -e /etc/pip.conf ] || pip_settings=(--volume /etc/pip.conf:/etc/pip.conf:ro)
  buildah bud --quiet --pull-never --format docker --network host \
    --volume /etc/ssl/certs:/etc/ssl/certs:ro "${pip_settings[@]}" --tag "$image" .
fi

# Podman knows no autoscaler, and reads a pod's own network namespace from the host here.
kubectl kustomize deploy/kubernetes/base | python3 -c '
import sys, yaml
for found in yaml.safe_load_all(sys.stdin):
    if found["kind"] == "Deployment":
        pod = found["spec"]["template"]["spec"]
        pod["hostNetwork"] = True
        server = pod["containers"][0]
        server["image"] = sys.argv[1]
        server["imagePullPolicy"] = "Never"
        server["env"] += [{"name": "KOKORO_SPEECH_LISTEN", "value": "127.0.0.1:19051"},
                          {"name": "KOKORO_SPEECH_METRICS_LISTEN", "value": "127.0.0.1:19464"}]
        server.pop("ports")  # of the host itself
        server["resources"]["requests"].pop("cpu")
        for probe in ("startupProbe", "readinessProbe", "livenessProbe"):
            server.pop(probe)  # podman knows no gRPC probes; the commands below ask the same
        print(yaml.safe_dump(found))
' "$image" > "$work/deployment.yaml"

echo "==> podman play kube"
"${podman[@]}" play kube "$work/deployment.yaml"
container="$("${podman[@]}" ps --filter pod=kokoro-speech-pod-0 --filter ancestor="$image" --format '{{.Names}}' | head -1)"
in_pod() { "${podman[@]}" exec "$container" "$@"; }
for _ in $(seq 300); do
  ! in_pod kokoro-speech health --server 127.0.0.1:19051 > /dev/null 2>&1 || break
  sleep 1
done
in_pod kokoro-speech health --server 127.0.0.1:19051
in_pod id --user
if in_pod touch /written 2> /dev/null; then echo "the root can be written to"; exit 1; fi
in_pod grep CapEff /proc/1/status
in_pod kokoro-speech say "Good morning." --server 127.0.0.1:19051 --out /tmp/spoken.wav
in_pod ls -l /tmp/spoken.wav
started=$(date +%s%N)
"${podman[@]}" pod stop --time 40 kokoro-speech-pod-0 > /dev/null
echo "drained and stopped after $((($(date +%s%N) - started) / 1000000)) ms"
"${podman[@]}" logs "$container" 2>&1 | grep -E '"message": "(draining|stopped)' || true
echo "exit code: $("${podman[@]}" inspect "$container" --format '{{.State.ExitCode}}')"
