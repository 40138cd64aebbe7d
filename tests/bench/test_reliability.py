import grpc
import numpy as np
import pytest

from bench.reliability.attacks import report as attacks_report
from bench.reliability.attacks.fair import Fair, Listened
from bench.reliability.criteria import Criterion
from bench.reliability.fuzz.caller import Ending
from bench.reliability.fuzz.cases import SPEECH, Case, case
from bench.reliability.health import Health
from bench.reliability.http_soak import mix as http_mix
from bench.reliability.http_soak import report as http_soak_report
from bench.reliability.http_soak import run as http_soak
from bench.reliability.overload import report as overload_report
from bench.reliability.overload.caller import Timed
from bench.reliability.overload.run import Load
from bench.reliability.server import Held
from bench.reliability.soak import report as soak_report
from bench.reliability.soak.caller import Ended
from bench.reliability.soak.digests import digest
from bench.reliability.soak.live import are_in_order, live_requests
from bench.reliability.soak.mix import Kind, known_utterances, planned
from bench.reliability.soak.run import Found
from kokoro_server.audio import AudioFormat
from kokoro_server.audio.encoding import encode
from kokoro_speech.v1 import speech_pb2 as pb

OK, REFUSED = grpc.StatusCode.OK, grpc.StatusCode.RESOURCE_EXHAUSTED


def _failing(criteria: list[Criterion]) -> list[str]:
    return [criterion.name for criterion in criteria if not criterion.held]


@pytest.mark.parametrize("number", range(40))
def test_a_seed_and_a_number_make_the_same_hostile_call_again(number: int) -> None:
    assert case(7, number, None) == case(7, number, None)
    assert case(7, number, None) != case(8, number, None)


def test_every_field_of_a_request_takes_part() -> None:
    made = [case(7, number, None) for number in range(600)]
    requests = [pb.SynthesizeRequest.FromString(each.message) for each in made
                if each.path in SPEECH and each.kind != "broken messages"]  # fmt: skip
    found = {field.name for request in requests for field, _ in request.ListFields()}
    assert found == {field.name for field in pb.SynthesizeRequest.DESCRIPTOR.fields}


@pytest.mark.parametrize(
    ("code", "audio", "is_fault"),
    [
        (OK, 10, False),
        (OK, 0, True),
        (grpc.StatusCode.INVALID_ARGUMENT, 0, False),
        (grpc.StatusCode.INTERNAL, 0, True),
        (grpc.StatusCode.UNKNOWN, 0, True),
        (grpc.StatusCode.DEADLINE_EXCEEDED, 0, True),
        (REFUSED, 0, True),
    ],
)
def test_faults_are_told_from_answers(code: grpc.StatusCode, audio: int, *, is_fault: bool) -> None:
    sent = Case(1, "texts", SPEECH[0], b"", 10, first_only=False)
    assert bool(Ending(sent, code, "", 1, audio).fault) is is_fault


def _soaked(
    *, growth: float = 1.0, held: Held | None = None, known: str = "a", in_order: bool = True
) -> Found:
    memory = [(number, round(1e9 * growth ** (number / 100))) for number in range(100)]
    warm = Held(threads=20, descriptors=15, tasks=2)
    utterances = known_utterances()
    ended = [Ended(utterances[0], OK, "a", 5), Ended(utterances[-1], OK, known, 5, in_order)]
    return Found(["a"] * len(utterances), 0, warm, held or warm, 60, memory, ended)


def test_a_soak_in_which_nothing_grows_passes() -> None:
    assert _failing(soak_report.criteria(_soaked())) == []


def test_a_soak_tells_what_leaks_and_what_differs() -> None:
    assert _failing(soak_report.criteria(_soaked(growth=1.1))) == [
        "growth of resident memory after the warm-up"
    ]
    leaking = Held(threads=25, descriptors=16, tasks=3)
    leaked = _failing(soak_report.criteria(_soaked(held=leaking)))
    assert leaked == ["threads", "open descriptors", "asyncio tasks"]
    assert _failing(soak_report.criteria(_soaked(known="b"))) == [
        "known utterances (36) with other audio than at first"
    ]
    assert _failing(soak_report.criteria(_soaked(in_order=False))) == [
        "calls that ended as planned"
    ]


def test_a_soak_plans_calls_of_every_kind() -> None:
    known = known_utterances()
    plans = [planned(1, number, known) for number in range(400)]
    assert {plan.kind for plan in plans} == set(Kind)
    assert {plan.request.language for plan in plans} == set(range(1, 10))
    assert plans[:20] == [planned(1, number, known) for number in range(20)]


@pytest.mark.parametrize(
    ("starts", "marks", "in_order"),
    [
        ([0, 100, 200], [100], True),
        ([0, 100, 100], [100], False),
        ([0, 200, 100], [100], False),
        ([0, 100, 200], [], False),
        ([0, 100, 200], [200, 100], False),
        ([], [100], False),
    ],
)
def test_words_out_of_order_and_lost_marks_are_noticed(
    starts: list[int], marks: list[int], *, in_order: bool
) -> None:
    words = [
        pb.WordTiming(
            text_span=pb.TextSpan(start=4 * number, end=4 * number + 3),
            start_ms=start,
            duration_ms=100,
        )
        for number, start in enumerate(starts)
    ]
    passed = [pb.Mark(name="a", time_ms=time) for time in marks]
    messages = [
        pb.SynthesizeStreamResponse(word_timings=words[:2]),
        pb.SynthesizeStreamResponse(word_timings=words[2:], marks=passed),
    ]
    assert are_in_order(messages, marks=max(1, len(marks))) is in_order


def test_a_live_call_says_its_text_before_each_document() -> None:
    request = pb.SynthesizeRequest(text="It is a text of some length. " * 5, seed=1)
    first, *rest = live_requests(request, 3, ("<speak>a</speak>", "<speak>b</speak>"))
    assert not first.settings.request.text
    assert [each.ssml for each in rest if each.ssml] == ["<speak>a</speak>", "<speak>b</speak>"]
    assert rest[-1].ssml
    assert "".join(each.text for each in rest) == request.text * 2
    assert len(rest) > 10


def _asked(
    sizes: list[int], *, threads: int = 8, tasks: int = 2, status: int = 200
) -> http_soak.Found:
    held = Held(threads=8, descriptors=14, tasks=2)
    plan = http_mix.Planned(http_mix.Kind.CHUNKED, {})
    refused = http_mix.Planned(http_mix.Kind.REFUSED, {})
    ended = [http_soak.Ended(plan, status, 9), http_soak.Ended(refused, 400, 9)]
    after = Held(threads=threads, descriptors=14, tasks=tasks)
    return http_soak.Found(held, after, 1.0, sizes, ended)


def test_a_soak_of_the_http_adapter_tells_what_grows_and_what_breaks_off() -> None:
    assert _failing(http_soak_report.criteria(_asked([100] * 10))) == []
    assert _failing(
        http_soak_report.criteria(_asked([100] * 5 + [110] * 5, threads=30, tasks=9))
    ) == [
        "growth of resident memory after the warm-up",
        "threads",
        "asyncio tasks",
    ]
    assert _failing(http_soak_report.criteria(_asked([100] * 10, status=0))) == [
        "requests that ended as planned"
    ]


def test_a_soak_of_the_http_adapter_plans_requests_of_every_kind() -> None:
    plans = [http_mix.planned(1, number) for number in range(200)]
    assert {plan.kind for plan in plans} == set(http_mix.Kind)
    assert {plan.body["response_format"] for plan in plans} == set(http_mix.FORMATS)
    assert plans[:20] == [http_mix.planned(1, number) for number in range(20)]


def test_ogg_streams_of_the_same_samples_have_one_digest() -> None:
    samples = [0.1, -0.1] * 6_000
    first, second = (_opus(samples) for _ in range(2))
    assert first != second
    assert digest(first) == digest(second)
    assert digest(first) != digest(_opus([0.2, -0.2] * 6_000))


def _opus(samples: list[float]) -> bytes:
    return encode(AudioFormat.OGG_OPUS, 24_000, np.array(samples, np.float32))


def _load(first: float, refusal: float, health: float, spoken: int, memory: int) -> Load:
    calls = [Timed(OK, first, first, "")] * spoken + [Timed(REFUSED, refusal, refusal, "900")] * 90
    return Load(10, calls, Health([health] * 50), [memory])


def test_an_overload_that_holds_nobody_up_passes() -> None:
    fitting = _load(0.5, 0, 0.001, 50, 100)
    assert _failing(overload_report.criteria(fitting, _load(2.4, 0.01, 0.01, 45, 104))) == []


def test_an_overload_tells_what_suffers() -> None:
    fitting = _load(0.5, 0, 0.001, 50, 100)
    assert _failing(overload_report.criteria(fitting, _load(2.6, 0.06, 0.06, 30, 120))) == [
        "first audio of accepted calls, p95",
        "calls spoken a second",
        "refusals, p99",
        "health checks, p99",
        "growth of the most resident memory",
    ]


def _fair(
    *, first: float = 0.2, dry: float = 0.0, refused: int = 0, hopeless: float = 0.01
) -> Fair:
    calls = [Timed(OK, first, first, "")] * 20 + [Timed(REFUSED, 0.01, 0.01, "1000")] * refused
    late = Timed(grpc.StatusCode.DEADLINE_EXCEEDED, hopeless, hopeless, "")
    return Fair(calls, Listened(OK, 26.0, dry), late)


def test_attacks_that_fair_callers_do_not_notice_pass() -> None:
    beside = {"flood": _fair(first=0.39, dry=0.4), "readers": _fair()}
    assert _failing(attacks_report.criteria(_fair(), beside)) == []


@pytest.mark.parametrize(
    ("fair", "words"),
    [
        (_fair(first=0.41), "first audio"),
        (_fair(refused=1), "were spoken"),
        (_fair(dry=0.6), "a stream"),
        (_fair(hopeless=1.0), "can't end in time"),
    ],
)
def test_an_attack_that_a_fair_caller_notices_fails(fair: Fair, words: str) -> None:
    (failing,) = _failing(attacks_report.criteria(_fair(), {"flood": fair}))
    assert words in failing
