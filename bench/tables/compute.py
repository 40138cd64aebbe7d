"""Compute ratio of the bare engines, and its distance from the machine's arithmetic limit."""

from __future__ import annotations

import sys
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path

from bench import texts
from bench.setting import ENGINES, FAST, THREADS, UPSTREAM, Setting, median
from bench.tables import TIMES, Table
from bench.worker import Worker
from kokoro_server.languages import Languages
from kokoro_server.verbalizing import AlignedText

_DIRECT_MULTIPLY_ADDS = 26e9
"""Multiply-adds of the generator's convolutions, computed directly, per second of audio."""
_LIBRARIES = ("OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "OMP_NUM_THREADS")

Cell = tuple[str, int, str]
"""Engine, threads, text."""


@dataclass(slots=True)
class Computed:
    """The measurements of all rounds."""

    ratios: dict[Cell, list[float]] = field(default_factory=lambda: defaultdict(list))
    audio: dict[str, float] = field(default_factory=dict)
    """Seconds of audio of each text."""
    peaks: dict[int, list[float]] = field(default_factory=lambda: defaultdict(list))
    """Multiply-adds per second of sgemm, by threads."""
    loads: dict[str, float] = field(default_factory=dict)
    """Seconds until an engine is ready."""
    memory: dict[str, int] = field(default_factory=dict)
    """Peak resident bytes of an engine's process."""

    def ratio(self, engine: str, threads: int, text: str) -> float:
        """Return the median compute ratio of a cell."""
        return median(self.ratios[engine, threads, text])


def measure(setting: Setting) -> Computed:
    """Run all engines over all texts, one thread count after the other, in interleaved rounds."""
    languages = Languages()
    spoken = (texts.SHORT, texts.SENTENCE, *(() if setting.sizes.quick else (texts.PARAGRAPH,)))
    phonemes = {
        text: languages.phonemize(texts.LANGUAGE, AlignedText.of(text)).text for text in spoken
    }
    computed = Computed()
    for threads in THREADS:
        with setting.workers(threads) as workers, _sgemm(setting, threads) as peak:
            for name, worker in workers.items():
                computed.loads[name] = worker.load_seconds
                worker.ask("phonemes", phonemes[texts.SHORT])  # the first run is not typical
            for number in range(setting.sizes.rounds):
                computed.peaks[threads].append(peak.ask("peak", "").audio)
                _round(computed, workers, threads, phonemes, first=number)
    return computed


def _round(
    computed: Computed,
    workers: dict[str, Worker],
    threads: int,
    phonemes: dict[str, str],
    *,
    first: int,
) -> None:
    """Measure every engine on every text; another engine begins in each round."""
    names = list(workers)
    names = names[first % len(names) :] + names[: first % len(names)]
    for text, symbols in phonemes.items():
        for name in names:
            timing = workers[name].ask("phonemes", symbols)
            computed.ratios[name, threads, text].append(timing.ratio)
            computed.memory[name] = timing.peak_bytes
            computed.audio[text] = timing.audio


def _sgemm(setting: Setting, threads: int) -> Worker:
    environment = dict.fromkeys(_LIBRARIES, str(threads))
    return Worker(Path(sys.executable), ["sgemm"], setting.log, environment)


def ratios_table(computed: Computed) -> Table:
    """Return compute ratios by engine, threads and length."""
    lengths = [f"{seconds:.1f} s" for seconds in computed.audio.values()]
    rows = [
        (name, str(threads), *(_ratio_cell(computed, name, threads, t) for t in computed.audio))
        for threads in THREADS
        for name in ENGINES
    ]
    return Table(
        "Compute ratio of the engines",
        "Seconds of computing per second of audio, less is faster; the same phonemes and the "
        "same voice for all, engines alone. In brackets: how many times as fast as upstream. "
        "Upstream's weight norm is folded, which favours it. Columns: length of the audio.",
        ("engine", "threads", *lengths),
        tuple(rows),
    )


def _ratio_cell(computed: Computed, name: str, threads: int, text: str) -> str:
    ratio = computed.ratio(name, threads, text)
    return f"{ratio:.3f} ({computed.ratio(UPSTREAM, threads, text) / ratio:.2f}{TIMES})"


def arithmetic_table(computed: Computed) -> Table:
    """Return the share of direct convolution's limit that each engine reaches."""
    rows = []
    for threads in THREADS:
        peak = median(computed.peaks[threads])
        limit = _DIRECT_MULTIPLY_ADDS / peak
        for name in ENGINES:
            ratio = computed.ratio(name, threads, texts.SENTENCE)
            rows.append(
                (
                    *(name, str(threads), f"{2 * peak / 1e9:.0f}"),
                    *(f"{limit:.3f}", f"{ratio:.3f}", f"{100 * limit / ratio:.0f} %"),
                )
            )
    return Table(
        "Arithmetic",
        "Done directly, the generator's convolutions take 26 G multiply-adds per second of audio "
        "(counted from the network's shapes). At the machine's sgemm peak, measured in the same "
        f"rounds, that is the limit below; over 100 % only fewer multiplications lead ({FAST}). "
        "The ratio is that of the sentence and covers the whole network, not the generator alone. "
        "The int8 engine multiplies integers, to which this limit does not apply.",
        ("engine", "threads", "sgemm GFLOP/s", "direct limit", "compute ratio", "limit reached"),
        tuple(rows),
    )
