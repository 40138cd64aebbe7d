import subprocess
import sys

PROGRAM = """
import sys
from pathlib import Path
from kokoro_server.process.heap import give_freed_memory_back

def resident():
    return int(Path("/proc/self/statm").read_text().split()[1]) * 4096

def block():
    return bytearray(b"x") * (8 << 20)

if "tuned" in sys.argv:
    assert give_freed_memory_back()
block()
before = resident()
blocks, small = [], []
for _ in range(20):
    blocks.append(block())
    small.append(bytearray(b"x") * 200_000)
blocks.clear()
print((resident() - before) >> 20)
"""


def _megabytes_kept(*arguments: str) -> int:
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, *arguments], capture_output=True, text=True, check=True
    )
    return int(done.stdout)


def test_freed_arrays_leave_no_holes_behind() -> None:
    assert _megabytes_kept("tuned") <= 10
