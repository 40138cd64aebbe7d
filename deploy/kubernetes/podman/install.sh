#!/usr/bin/env bash
# Installs what run.py needs and this machine lacks, from Debian's packages.
set -euo pipefail
[ "$(id --user)" = 0 ] || { echo "make deploy-run needs root, to build and run containers"; exit 1; }
missing=()
# catatonit is the process 1 of podman's pods; mmdebstrap makes a base image without a registry.
for program in buildah podman runc catatonit mmdebstrap; do
  command -v "$program" > /dev/null || missing+=("$program")
done
python3 -c 'import ensurepip' 2> /dev/null || missing+=(python3-venv)
[ -e /etc/ssl/certs/ca-certificates.crt ] || missing+=(ca-certificates)
[ ${#missing[@]} -gt 0 ] || exit 0
command -v apt-get > /dev/null || { echo "missing: ${missing[*]}. Only Debian's are installed from here"; exit 1; }
echo "==> installing ${missing[*]}"
export DEBIAN_FRONTEND=noninteractive
apt-get update -qq
apt-get install -qq --no-install-recommends "${missing[@]}" > /dev/null
