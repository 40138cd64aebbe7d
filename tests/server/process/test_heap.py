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


def test_memory_that_is_free_goes_back_to_the_system() -> None:
    program = f"""
{PROGRAM.split("def block", maxsplit=1)[0]}
from kokoro_server.process.heap import return_freed_memory

pieces = [bytearray(b"x") * 2_000 for _ in range(50_000)]
keeps_the_end_of_the_heap = bytearray(b"x") * 2_000
before = resident()
del pieces
return_freed_memory()
print((before - resident()) >> 20)
"""
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert int(done.stdout) >= 50
