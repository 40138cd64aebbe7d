import json
import logging
import subprocess
import sys

import pytest

from kokoro_server.process.standard_error import level_of

PROGRAM = """
import logging, os, subprocess, sys
from kokoro_server import logs
from kokoro_server.process.standard_error import CapturedStandardError

captured = CapturedStandardError()
logs.configure(as_json=True, stream=captured.stream)
os.write(2, b"E0000 00:00:1.5  7 ssl.cc:9] Handshake failed\\n")
os.write(2, b"\\x1b[0;93m2026-11-28 [W:onnxruntime:, device.cc:3 f] no device\\x1b[m\\n\\n")
subprocess.run([sys.executable, "-c", "import sys; sys.stderr.write('of a child\\\\n')"])
print("of Python \\xfc", file=sys.stderr)
os.write(2, b"\\xff not UTF-8\\n")
captured.flush()
logging.getLogger("kokoro_server").info("ours")
os.write(2, b"no end of line")
captured.flush()
os._exit(0)
"""


def test_every_line_of_a_library_or_a_child_becomes_a_record() -> None:
    ran = subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, check=True)
    records = [json.loads(line) for line in ran.stderr.splitlines()]
    assert [(record["level"], record["message"]) for record in records] == [
        ("ERROR", "E0000 00:00:1.5  7 ssl.cc:9] Handshake failed"),
        ("WARNING", "2026-11-28 [W:onnxruntime:, device.cc:3 f] no device"),
        ("WARNING", "of a child"),
        ("WARNING", "of Python ü"),
        ("WARNING", "\N{REPLACEMENT CHARACTER} not UTF-8"),
        ("INFO", "ours"),
        ("WARNING", "no end of line"),
    ]


@pytest.mark.parametrize(
    ("line", "level"),
    [
        ("I0000 00:00:1764290000.1 7 init.cc:1] started", logging.INFO),
        ("W0000 00:00:1764290000.1 7 init.cc:1] odd", logging.WARNING),
        ("F1128 00:00:1764290000.1 7 init.cc:1] Check failed", logging.CRITICAL),
        ("2026-11-28 01:02:03.4 [E:onnxruntime:Default, a.cc:1 f] bad", logging.ERROR),
        ("Error of some program", logging.WARNING),
        ("", logging.WARNING),
    ],
)
def test_a_line_has_the_level_that_it_names(line: str, level: int) -> None:
    assert level_of(line) == level
