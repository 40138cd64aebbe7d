"""Constants that several packages share and that `speech.proto` states in comments only."""

from kokoro_speech.v1 import speech_pb2 as pb

SERVICE_NAME = pb.DESCRIPTOR.services_by_name["TextToSpeechService"].full_name
"""The full name of the service, used in method paths and in health checks."""

ERROR_DOMAIN = "kokoro-speech"
"""The domain of `google.rpc.ErrorInfo` in every error."""

MAX_CHARACTERS = 19_999
"""The longest text per call, in Unicode code points."""

SAMPLE_RATE_HERTZ = 24_000
"""Samples per second of the acoustic model, and of audio whose request names no rate."""

BILLABLE_UNITS_KEY = "x-billable-units"
BILLABLE_CHARACTERS_KEY = "x-billable-characters"
AUDIO_DURATION_KEY = "x-audio-duration-ms"
REQUEST_ID_KEY = "x-request-id"
"""Keys of the trailing metadata. The last one may be in the initial metadata too."""

MAX_MESSAGE_BYTES_KEY = "x-max-message-bytes"
"""Key of the initial metadata for the largest message that a caller accepts."""

CHARACTERS_PER_UNIT = 1000


def billable_units(characters: int) -> int:
    """Return the units for `characters` Unicode code points: `max(1, characters // 1000)`.

    The formula of fal's Kokoro tutorial. Zero characters cost nothing.
    """
    return max(1, characters // CHARACTERS_PER_UNIT) if characters else 0
