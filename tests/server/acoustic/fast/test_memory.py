import threading

from kokoro_server.acoustic.fast.memory import MemoryPool, RunMemory


def test_room_is_used_again() -> None:
    memory = RunMemory()
    first = memory.rows("signal", 10, 32)
    first[:] = 7

    again = memory.rows("signal", 5, 32)

    assert (again == 7).all()


def test_slots_are_apart() -> None:
    memory = RunMemory()
    memory.rows("signal", 10, 32)[:] = 7
    memory.rows("sum", 10, 32)[:] = 8

    assert (memory.rows("signal", 10, 32) == 7).all()


def test_large_slots_are_given_back() -> None:
    memory = RunMemory()
    large = memory.rows("signal", 100_000, 128)

    memory.shrink()

    assert memory.rows("signal", 100_000, 128).base is not large.base


def test_a_run_waits_for_memory() -> None:
    pool = MemoryPool(1)
    entered = threading.Event()

    def borrow() -> None:
        with pool.borrow():
            entered.set()

    with pool.borrow():
        waiting = threading.Thread(target=borrow)
        waiting.start()
        assert not entered.wait(0.05)
    waiting.join(30)

    assert entered.is_set()
