"""The contract in other programming languages: what protoc generates without any plugin."""

from pathlib import Path

import pytest
from tests.contract.generating import generate


@pytest.mark.parametrize(
    ("name", "options", "file", "words"),
    [
        ("cpp", "", "kokoro_speech/v1/speech.pb.h", "namespace kokoro_speech {\nnamespace v1 {"),
        ("csharp", "", "Speech.cs", "namespace KokoroSpeech.V1 {"),
        ("java", "", "kokoro/speech/v1/SynthesizeRequest.java", "package kokoro.speech.v1;"),
        ("java", "", "kokoro/speech/v1/SpeechProto.java", "public final class SpeechProto"),
        ("kotlin", "", "kokoro/speech/v1/SynthesizeRequestKt.kt", "package kokoro.speech.v1"),
        ("objc", "", "kokoro_speech/v1/Speech.pbobjc.h", "@interface KSPSynthesizeRequest"),
        ("php", "", "KokoroSpeech/V1/SynthesizeRequest.php", "namespace KokoroSpeech\\V1;"),
        ("php", "", "KokoroSpeech/V1/Metadata/Speech.php", "namespace KokoroSpeech\\V1\\Metadata;"),
        ("ruby", "", "kokoro_speech/v1/speech_pb.rb", "module KokoroSpeech\n  module V1"),
        (
            "rust",
            "experimental-codegen=enabled,kernel=upb",
            "kokoro_speech/v1/speech.u.pb.rs",
            "pub struct SynthesizeRequest {",
        ),
    ],
)
def test_messages_are_generated_in_the_package_that_the_contract_names(
    tmp_path: Path, name: str, options: str, file: str, words: str
) -> None:
    assert file in generate(tmp_path, name, options)
    assert words in (tmp_path / file).read_text()
