import asyncio
import socket
from contextlib import suppress

from kokoro_server.process.send_queues import all_received


async def test_what_is_written_is_waited_for_until_the_peer_has_received_it() -> None:
    with (
        socket.create_server(("127.0.0.1", 0)) as listener,
        socket.create_connection(listener.getsockname()) as sender,
    ):
        receiver, _ = listener.accept()
        with receiver:
            sender.settimeout(0)
            with suppress(BlockingIOError):
                while sender.send(bytes(65_536)):
                    pass
            waiting = asyncio.create_task(all_received())
            await asyncio.sleep(0.2)
            assert not waiting.done()

            receiver.settimeout(0.2)
            with suppress(TimeoutError):
                while receiver.recv(65_536):
                    pass

            await asyncio.wait_for(waiting, 10)


async def test_nothing_written_is_nothing_to_wait_for() -> None:
    with socket.create_server(("127.0.0.1", 0)):
        await asyncio.wait_for(all_received(), 10)
