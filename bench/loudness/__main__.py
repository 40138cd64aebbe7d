"""`python -m bench.loudness [--write]`: measure how loud every voice is."""

import argparse
import sys

from bench.loudness.measuring import measure
from bench.loudness.table import write
from kokoro_server.engines import Engine, load_engine
from kokoro_server.languages import Languages
from kokoro_server.modelpack import default_directory, open_pack


def main() -> None:
    """Print the loudness of every voice; with `--write`, make its gain the server's."""
    parser = argparse.ArgumentParser(prog="python -m bench.loudness", description=__doc__)
    parser.add_argument("--write", action="store_true", help="write the gains into the server")
    options = parser.parse_args()
    pack = open_pack(default_directory())
    measured = []
    for each in measure(load_engine(Engine.FAST, pack, threads=2), pack, Languages()):
        sys.stdout.write(f"{each.voice_id:14} {each.integrated:6.1f} LUFS, peak {each.peak:.2f}\n")
        measured.append(each)
    if options.write:
        write(measured)


if __name__ == "__main__":
    main()
