"""Facts of the contract that several packages need, and that the .proto can say in words only."""

from kokoro_speech.v1 import speech_pb2 as pb

SERVICE_NAME = pb.DESCRIPTOR.services_by_name["TextToSpeechService"].full_name
"""The full name of the service, as a path and as a name of health checking."""

ERROR_DOMAIN = "kokoro-speech"
"""The domain of `google.rpc.ErrorInfo` in every error."""

MAX_CHARACTERS = 19_999
"""The longest text of a call, in Unicode code points."""

SAMPLE_RATE_HERTZ = 24_000
"""Samples per second of the acoustic model, and of audio whose request names no rate."""

BILLABLE_UNITS_KEY = "x-billable-units"
BILLABLE_CHARACTERS_KEY = "x-billable-characters"
AUDIO_DURATION_KEY = "x-audio-duration-ms"
REQUEST_ID_KEY = "x-request-id"
"""The keys of the trailing metadata. The last one is a key of the initial metadata too."""

MAX_MESSAGE_BYTES_KEY = "x-max-message-bytes"
"""The key of the initial metadata in which a caller says how large a message it takes."""

CHARACTERS_PER_UNIT = 1000


def billable_units(characters: int) -> int:
    """Return the units for `characters` Unicode code points: `max(1, characters // 1000)`.

    The formula of fal's Kokoro tutorial. No characters spoken cost nothing.
    """
    return max(1, characters // CHARACTERS_PER_UNIT) if characters else 0
