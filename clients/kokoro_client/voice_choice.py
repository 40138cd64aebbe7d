"""Who speaks, as callers write it: a voice of the catalogue, one of the operator's own, or a mix.

voice="af_heart"                     a voice of the catalogue
voice="narrator"                     a voice that the operator of the server installed
voice="af_bella:2+af_sky:1"          a mix, and the same as
voice_mix={"af_bella": 2, "af_sky": 1}
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import grpc

from kokoro_client.errors import ErrorDetails, InvalidRequest
from kokoro_client.names import unknown_name
from kokoro_speech import catalogue
from kokoro_speech.v1 import speech_pb2 as pb
from kokoro_speech.voice_names import is_custom_name, is_mix, parse_mix

VoiceMix = Mapping[str, float]
"""Weights by the names of the voices; they need not add up to 1."""


def set_voice(
    request: pb.SynthesizeRequest, voice: str | int | None, voice_mix: VoiceMix | None
) -> None:
    """Set who speaks `request`.

    Raises `InvalidRequest` for a name that can't be a voice's, and for a mix that is none. Whether
    a voice of the operator exists, and whether weights are right, is left to the server.
    """
    if voice_mix is None and isinstance(voice, str) and is_mix(voice):
        voice_mix = _parsed(voice)
        voice = None
    if voice_mix is None:
        _set_name(request, voice, "voice")
        return
    if voice is not None:
        raise _invalid("voice", "INPUT_AMBIGUOUS", "give voice or voice_mix, not both")
    if not voice_mix:
        raise _invalid("voice_mix", "VOICE_MIX_INVALID", "the mix is empty; name its voices")
    _set_mix(request, voice_mix.items())


def _parsed(mix: str) -> VoiceMix:
    try:
        shares = parse_mix(mix)
    except ValueError as error:
        raise _invalid("voice_mix", "VOICE_MIX_INVALID", str(error)) from None
    if len(dict(shares)) < len(shares):
        raise _invalid("voice_mix", "VOICE_MIX_INVALID", f"{mix!r} names a voice twice")
    return dict(shares)


def _set_mix(request: pb.SynthesizeRequest, shares: Iterable[tuple[str, float]]) -> None:
    for index, (name, weight) in enumerate(shares):
        share = request.voice_mix.add()
        _set_name(share, name, f"voice_mix[{index}].voice")
        try:
            share.weight = weight
        except (TypeError, ValueError) as error:
            field = f"voice_mix[{index}].weight"
            raise _invalid(field, "NOT_ENCODABLE", str(error)) from None


def _set_name(
    message: pb.SynthesizeRequest | pb.VoiceWeight, voice: str | int | None, field: str
) -> None:
    """Set `voice` by its number, or `custom_voice` by a name that the catalogue does not have."""
    if not isinstance(voice, str):
        message.voice = voice or 0  # type: ignore[assignment] # any number, for later servers
        return
    name = voice.strip().lower()
    try:
        message.voice = catalogue.find_voice(name).number
    except KeyError:
        if not is_custom_name(name):
            known = [entry.id for entry in catalogue.voices()]
            raise unknown_name(field, "VOICE_UNKNOWN", voice, known) from None
        message.custom_voice = name


def _invalid(field: str, reason: str, message: str) -> InvalidRequest:
    return InvalidRequest(
        f"{field}: {message}",
        grpc.StatusCode.INVALID_ARGUMENT,
        ErrorDetails(field=field, reason=reason),
    )
