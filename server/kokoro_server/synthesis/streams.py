"""The streams that are played: whether one more fits beside them, and how long pieces may be."""

import math
from collections.abc import Collection, Iterable

from kokoro_server.errors import Overloaded
from kokoro_server.synthesis.admitted import Admitted
from kokoro_server.synthesis.cost import PhonemeCost
from kokoro_server.synthesis.demand import Demand, seconds_until_fit

FIRST_SECONDS = 1.0
"""Seconds in which the first pieces of all streams that begin together should be computed."""
WHOLE_SECONDS = 1.0
"""Seconds for which a piece of a whole utterance may occupy a core while streams are played."""
_PART_OF_AHEAD = 0.5
"""Part of the audio in hand during which a stream's next piece should be computed, together with
the next pieces of the streams that are as urgent."""
_ABOUT_AS_URGENT = 3.0
"""Streams with at most so many more seconds of audio in hand are as urgent as a stream."""
_USABLE = 0.95
"""Part of the cores that streams may need. The rest covers G2P and encoding."""
_USABLE_AT_FIRST = 0.88
"""The same while the listeners have no audio in hand: a piece is not interrupted, so the next one
of a stream may be late by a piece."""
_ENOUGH_IN_HAND = 6.0
"""Mean seconds of audio in hand of the listeners from which late pieces don't matter."""
_NO_ROOM = "one more stream would make the running streams run dry"
_AUDIO_SECONDS = 0.065
"""Seconds of audio per phoneme at normal speed, assumed until some have been measured."""


class Streams:
    """Estimates what the listeners need from the measured cost and length of a phoneme."""

    def __init__(self, cost: PhonemeCost, cores: int) -> None:
        """Take the `cost` in seconds of one core, of which there are `cores`."""
        self._cost = cost
        self._cores = cores
        self._audio = PhonemeCost(_AUDIO_SECONDS)

    def lasted(self, call: Admitted, phonemes: float, seconds: float) -> None:
        """Update the length: `phonemes` of `call` at normal speed gave `seconds` of audio."""
        if call.listener:
            self._audio.measured(call.client, phonemes, seconds / call.listener.audio_per_work)

    def check_room(self, new: Admitted, calls: Collection[Admitted]) -> None:
        """Raise `Overloaded` if `new` would make streams among `calls` run dry.

        The clients that have streams share the cores. A client within its share is not refused,
        like a client within its share of the waiting work.
        """
        if not (new.is_played and self._cost.is_measured):
            return
        played = [call for call in calls if call.needs_audio]
        own = [call for call in played if call.client == new.client]
        clients = {new.client, *(call.client for call in played)}
        if not played:
            return
        usable = self._cores * _usable_part(played)
        wait = min(
            self._seconds_until_room(new, streams, cores)
            for streams, cores in ((played, usable), (own, usable / len(clients)))
        )
        if wait:
            ends = [call.ahead + self._demand(call).left for call in played]
            raise Overloaded(max(1.0, min(wait, max(ends))), _NO_ROOM)

    def longest_piece(self, call: Admitted, calls: Collection[Admitted]) -> float:
        """Return the most phonemes of `call` that should be spoken at once beside `calls`.

        It is infinite while no other stream is played.
        """
        others = [other for other in calls if other.needs_audio and other is not call]
        if not (others and call.listener):
            return math.inf
        return self._longest_work(call, others) * call.listener.model_speed

    def _longest_work(self, call: Admitted, others: Collection[Admitted]) -> float:
        if not call.is_played:
            return WHOLE_SECONDS / self._cost.seconds
        begun = call.ahead > 0
        seconds = _PART_OF_AHEAD * call.ahead if begun else FIRST_SECONDS
        urgent = call.ahead + (_ABOUT_AS_URGENT if begun else 0.0)
        rivals = sum(other.ahead <= urgent for other in others)
        return seconds * self._cores / ((1 + rivals) * self._cost.seconds)

    def _seconds_until_room(self, new: Admitted, played: Iterable[Admitted], cores: float) -> float:
        return seconds_until_fit([*map(self._demand, played)], self._demand(new), cores)

    def _demand(self, call: Admitted) -> Demand:
        per_work = self._audio.seconds * (call.listener.audio_per_work if call.listener else 1.0)
        return Demand(self._cost.seconds / per_work, call.ahead, call.work * per_work)


def _usable_part(played: Collection[Admitted]) -> float:
    """Return the part of the cores that streams may need, by the audio that they have in hand."""
    in_hand = math.fsum(call.ahead for call in played) / max(1, len(played))
    return _USABLE_AT_FIRST + (_USABLE - _USABLE_AT_FIRST) * min(1.0, in_hand / _ENOUGH_IN_HAND)
