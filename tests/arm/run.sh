#!/usr/bin/env bash
# Runs the tests of the fast engine on emulated 64-bit Arm: its kernels against direct convolution,
# and a sentence against ONNX Runtime. Needs Debian's packages mmdebstrap and qemu-user, and the
# model pack (kokoro-server pull).
set -euo pipefail
cd "$(dirname "$0")/../.."
python=$1
root=$PWD/build/arm
for program in mmdebstrap qemu-aarch64; do
  command -v "$program" > /dev/null || {
    echo "$program is missing: apt-get install mmdebstrap qemu-user"
    exit 1
  }
done

if [ ! -e "$root/done" ]; then
  rm -rf "$root"
  mkdir -p "$root/packages"
  # Python 3.11 of Debian 12, and wheels for it. Nothing in the root has to be run to install it.
  mmdebstrap --quiet --variant=extract --architectures=arm64 \
    --include=python3,libstdc++6,libgomp1 bookworm "$root/system"
  platforms=()
  for standard in manylinux2014 manylinux_2_17 manylinux_2_26 manylinux_2_27 manylinux_2_28; do
    platforms+=(--platform "${standard}_aarch64")
  done
  "$python" -m pip install --quiet --disable-pip-version-check --no-deps --only-binary=:all: \
    --target "$root/packages" --python-version 3.11 --implementation cp \
    --abi cp311 --abi abi3 --abi none "${platforms[@]}" \
    --constraint requirements/server.txt --constraint requirements/dev.txt \
    numpy onnxruntime onnx ml_dtypes llvmlite protobuf flatbuffers typing_extensions \
    platformdirs filelock click rich markdown-it-py mdurl httpx httpcore h11 anyio certifi idna \
    pytest hypothesis iniconfig packaging pluggy pygments sortedcontainers
  # ONNX Runtime reads what processor it runs on; the emulator would show it this machine's.
  mkdir -p "$root/system/proc" "$root/system/sys/devices/system/cpu"
  printf '%s\n' 'processor : 0' 'Features : fp asimd atomics fphp asimdhp asimdrdm asimddp' \
    'CPU implementer : 0x41' 'CPU architecture: 8' 'CPU variant : 0x3' 'CPU part : 0xd0c' \
    'CPU revision : 1' > "$root/system/proc/cpuinfo"
  echo 0 | tee "$root/system/sys/devices/system/cpu/present" \
    > "$root/system/sys/devices/system/cpu/possible"
  touch "$root/done"
fi

# Compiling and packing would take an hour in the emulator.
"$python" tests/arm/engine.py "$root/engine"
# CI makes Hypothesis wait as long as an example takes.
qemu-aarch64 -L "$root/system" \
  -E PYTHONPATH="$root/packages" -E PYTHONDONTWRITEBYTECODE=1 -E CI=true \
  -E ARM_ENGINE="$root/engine" \
  "$root/system/usr/bin/python3.11" -m pytest --config-file tests/arm/pytest.ini --rootdir . \
  --confcutdir tests/server/acoustic/fast -rP \
  tests/server/acoustic/fast/test_dense_kernel.py \
  tests/server/acoustic/fast/test_convolution_kernel.py \
  tests/arm/speech.py

PYTHONPATH=. "$python" -m tests.arm.compare "$root/engine"
