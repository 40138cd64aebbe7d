"""The benchmark: this service beside what a user would run instead, in one interleaved run.

Read `__main__` first, then `tables`. The modules of `engines` run in separate processes.
"""

import os

os.environ["ORT_DISABLE_TELEMETRY"] = "1"  # as in `kokoro_server`: nothing here reports its use
