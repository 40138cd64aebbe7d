"""Writes the measured gains to the module that the server reads."""

from collections.abc import Sequence
from pathlib import Path

from bench.loudness.measuring import Loudness
from kokoro_server.voices import gains

_HEAD = '''"""The gain of each voice: what `python -m bench.loudness --write` measured.

Loudness is integrated over a text of the voice's language, by ITU-R BS.1770.
"""

TARGET_LUFS = {target}
"""Loudness of every voice with its gain."""
GAINS = {{
'''


def write(measured: Sequence[Loudness], path: Path = Path(gains.__file__)) -> None:
    """Write the gains to the module `gains`; its target loudness is kept."""
    target = gains.TARGET_LUFS
    lines = [f'    "{each.voice_id}": {target - each.integrated:.1f},\n' for each in measured]
    body = "".join(lines)
    path.write_text(_HEAD.format(target=target) + body + '}\n"""Decibels, by voice."""\n')
