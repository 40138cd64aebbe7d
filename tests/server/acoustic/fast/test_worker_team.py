import threading
from collections import Counter
from concurrent.futures import ThreadPoolExecutor

import pytest

from kokoro_server.acoustic.cancellation import CancelToken
from kokoro_server.acoustic.fast.worker_team import WorkerTeam
from kokoro_server.acoustic.fast.workspace import Workspace


@pytest.mark.parametrize("threads", [1, 2, 5])
def test_every_chunk_is_done_once(threads: int) -> None:
    done: list[int] = []

    WorkerTeam(threads).share(lambda index, _workspace: done.append(index), 1000)

    assert sorted(done) == list(range(1000))


def test_threads_at_work_have_workspaces_of_their_own() -> None:
    meeting = threading.Barrier(3, timeout=30)
    used: list[Workspace] = []

    def meet(_index: int, workspace: Workspace) -> None:
        used.append(workspace)
        meeting.wait()

    WorkerTeam(3).share(meet, 3)

    assert len({id(workspace) for workspace in used}) == 3


def test_an_error_is_raised_when_no_thread_works_any_more() -> None:
    counts: Counter[str] = Counter()

    def fail(index: int, _workspace: Workspace) -> None:
        counts["begun"] += 1
        if index == 1:
            raise ArithmeticError
        counts["ended"] += 1

    with pytest.raises(ArithmeticError):
        WorkerTeam(2).share(fail, 100)

    assert counts["begun"] == counts["ended"] + 1


def test_runs_at_once_leave_the_threads_to_each_other() -> None:
    team = WorkerTeam(2)
    names: set[str] = set()

    with team.run(), team.run():
        team.share(lambda _index, _workspace: names.add(threading.current_thread().name), 50)

    assert names == {threading.current_thread().name}


class HeldToken(CancelToken):
    """Pauses a run until the test releases it."""

    is_paused = True

    def __init__(self) -> None:
        super().__init__()
        self.reached, self.let_go = threading.Event(), threading.Event()

    def wait_while_paused(self) -> None:
        self.reached.set()
        assert self.let_go.wait(30)


def test_a_paused_run_leaves_its_threads_to_the_others() -> None:
    team, held = WorkerTeam(2), HeldToken()
    meeting = threading.Barrier(2, timeout=30)

    def paused_run() -> None:
        with team.run():
            team.go_on(held)

    def meet(_index: int, _workspace: Workspace) -> None:
        meeting.wait()  # returns only if both threads come

    with ThreadPoolExecutor(1) as pool:
        paused = pool.submit(paused_run)
        assert held.reached.wait(30)
        with team.run():
            team.share(meet, 2)
        held.let_go.set()
        paused.result()
