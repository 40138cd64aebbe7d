"""The unchanged HTTP adapter, except that it counts its asyncio tasks when it is asked.

`python -m bench.reliability.watched_http` takes the command line of `kokoro-http`.
"""

from bench.reliability.tasks import count_on_signal
from kokoro_http.__main__ import main

if __name__ == "__main__":
    count_on_signal()
    main()
