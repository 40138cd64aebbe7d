#!/usr/bin/env bash
# Builds the Dockerfile as it stands with buildah: image.sh TAG [STAGE]
set -euo pipefail
cd "$(dirname "$0")/../../.."
export BUILDAH_ISOLATION=chroot
base=docker.io/library/python:3.11-slim-bookworm
if ! buildah pull --quiet "$base" > /dev/null 2>&1 && ! buildah inspect "$base" > /dev/null 2>&1; then
  echo "==> no registry has $base for us: making one of Debian's own Python"
  folder=$(mktemp -d)
  trap 'rm -rf "$folder"' EXIT
  mmdebstrap --quiet --variant=minbase --include=python3,python3-venv,ca-certificates,python3-pip-whl bookworm "$folder/rootfs.tar"
  printf 'FROM scratch\nADD rootfs.tar /\nRUN ln -s python3 /usr/bin/python\n' > "$folder/Dockerfile"
  buildah bud --quiet --network host --tag "$base" "$folder" > /dev/null
fi
echo "==> building $1 (minutes, 2 GB)"
# Pip asks the index that this machine asks, and trusts what it trusts.
settings=(--volume /etc/ssl/certs:/etc/ssl/certs:ro)
[ ! -e /etc/pip.conf ] || settings+=(--volume /etc/pip.conf:/etc/pip.conf:ro)
stage=()
[ $# -lt 2 ] || stage=(--target "$2")
buildah bud --quiet --layers --pull-never --format docker --network host "${settings[@]}" "${stage[@]}" \
  --tag "$1" . > /dev/null
