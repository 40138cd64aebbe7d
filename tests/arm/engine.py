"""Makes on this machine what the fast engine on Arm would take hours to make in an emulator.

The kernels are compiled for NEON, and the weights are packed in its layout. `run.sh` calls it.
"""

import sys
from pathlib import Path

from kokoro_server.acoustic.fast.codegen.instruction_set import InstructionSet
from kokoro_server.acoustic.fast.objects import object_code
from kokoro_server.acoustic.fast.packed_weights import packed_weights
from kokoro_server.acoustic.fast.source import ModelSource
from kokoro_server.modelpack import default_directory, open_pack


def main() -> None:
    """Fill the folder that is the only argument."""
    cache = Path(sys.argv[1])
    pack = open_pack(default_directory())
    object_code(InstructionSet.NEON, cache)
    packed_weights(ModelSource(pack.model_path, pack.identity), InstructionSet.NEON, cache)


if __name__ == "__main__":
    main()
