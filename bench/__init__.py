"""The benchmark: this service beside what a user would run instead, in one interleaved run.

Read `__main__` first, then `tables`; `engines` runs in processes of its own.
"""

import os

os.environ["ORT_DISABLE_TELEMETRY"] = "1"  # as in `kokoro_server`: nothing here reports its use
