"""`python -m bench.pitch`: measure how high every voice is; print the table of the server."""

import sys

import numpy as np
from tests.model.frequency import semitones

from kokoro_server.acoustic import Prosody
from kokoro_server.acoustic.vocabulary import Vocabulary
from kokoro_server.engines import Engine, load_engine
from kokoro_server.languages import Languages
from kokoro_server.modelpack import default_directory, open_pack
from kokoro_server.verbalizing import AlignedText
from kokoro_server.voices.loudness_texts import TEXTS
from kokoro_speech import catalogue


def main() -> None:
    """Print each voice's mean fundamental frequency, on the texts that measure its loudness."""
    pack = open_pack(default_directory())
    model = load_engine(Engine.FAST, pack, threads=2)
    languages, vocabulary = Languages(), Vocabulary(pack.vocabulary)
    for voice in catalogue.voices():
        code = voice.language.code
        ids = vocabulary.encode(languages.phonemize(code, AlignedText.of(TEXTS[code])).text)
        style = pack.voice(voice.id)[len(ids) - 1]
        said = model.run(ids, style, Prosody.steady(len(ids), 1.0), seed=0)
        hertz = 2 ** (np.nanmean(semitones(said.samples)) / 12)
        sys.stdout.write(f'    "{voice.id}": {hertz:.0f},\n')
        sys.stdout.flush()
    languages.close()


if __name__ == "__main__":
    main()
