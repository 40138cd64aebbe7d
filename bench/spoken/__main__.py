"""`python -m bench.spoken FILE.jsonl`: tell how much of what is written is read right."""

import argparse
import sys
from pathlib import Path

from bench.spoken.cases import read_cases
from bench.spoken.reading import read
from bench.spoken.report import as_json, as_text
from kokoro_server.languages import Languages


def main() -> None:
    """Read every case of a file and print the shares that are right."""
    parser = argparse.ArgumentParser(prog="python -m bench.spoken", description=__doc__)
    parser.add_argument(
        "file", type=Path, help="cases as JSON Lines: language, class, written, spoken"
    )
    parser.add_argument("--json", action="store_true", help="print JSON")
    parser.add_argument("--language", help="read the cases of this language alone, such as es-ES")
    options = parser.parse_args()
    languages = Languages()
    readings = [
        read(case, languages)
        for case in read_cases(options.file)
        if options.language in (None, case.language)
    ]
    sys.stdout.write((as_json if options.json else as_text)(readings) + "\n")


if __name__ == "__main__":
    main()
