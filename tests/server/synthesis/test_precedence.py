from kokoro_server.acoustic.cancellation import CancelToken
from kokoro_server.synthesis.fair_queue import FairQueue, Turn
from kokoro_server.synthesis.precedence import Precedence


def popped(queue: FairQueue[str]) -> Turn[str]:
    turn = queue.pop(0.0)
    assert turn is not None
    return turn


def queue_after(**seconds: float) -> FairQueue[str]:
    """Return a queue whose clients have had `seconds` of computing and have more work waiting."""
    queue = FairQueue[str]()
    for client in seconds:
        for _ in range(2):
            queue.push(client, 0.0, client, now=0.0)
    for _ in seconds:
        turn = popped(queue)
        queue.done(turn, seconds[turn.client])
    return queue


def test_work_of_a_client_that_had_much_pauses_while_one_that_had_little_computes() -> None:
    queue = queue_after(much=3.0, little=0.1)
    precedence = Precedence(queue.is_far_behind)
    little, much = CancelToken(), CancelToken()
    precedence.begun("much", much)
    assert not much.is_paused
    precedence.begun("little", little)
    assert (little.is_paused, much.is_paused) == (False, True)
    precedence.ended(little)
    assert not much.is_paused


def test_work_that_begins_later_pauses_too() -> None:
    queue = queue_after(much=3.0, little=0.1)
    precedence = Precedence(queue.is_far_behind)
    token = CancelToken()
    precedence.begun("little", CancelToken())
    precedence.begun("much", token)
    assert token.is_paused


def test_clients_that_had_about_the_same_compute_side_by_side() -> None:
    queue = queue_after(one=0.5, other=0.6)
    precedence = Precedence(queue.is_far_behind)
    one, other = CancelToken(), CancelToken()
    precedence.begun("one", one)
    precedence.begun("other", other)
    assert not one.is_paused
    assert not other.is_paused


def test_work_of_one_client_never_pauses_its_own() -> None:
    queue = queue_after(one=3.0)
    precedence = Precedence(queue.is_far_behind)
    tokens = [CancelToken(), CancelToken()]
    for token in tokens:
        precedence.begun("one", token)
    assert not any(token.is_paused for token in tokens)
