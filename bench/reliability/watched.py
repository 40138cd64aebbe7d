"""The unchanged server, except that it counts its asyncio tasks when it is asked.

`python -m bench.reliability.watched` takes the command line of `kokoro-server`.
"""

from bench.reliability.tasks import count_on_signal
from kokoro_server.__main__ import main

if __name__ == "__main__":
    count_on_signal()
    main()
