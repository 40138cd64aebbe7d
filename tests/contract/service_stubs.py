"""Stubs of the service in other programming languages, by the generators that registries carry.

`make service-stubs` runs this: the generators come from Debian and npm, so that it is no part of
`make test`, which needs a Python package index alone. No registry of these carries the generators
of C#'s clients (NuGet does), nor a Rust one for gRPC (tonic builds its own from source): for both
the messages are generated, in `test_languages`.
"""

import shutil
from pathlib import Path

import pytest
from tests.contract.generating import PROTOS, generate

NODE = PROTOS.parent / "build/node/node_modules/.bin"


@pytest.mark.parametrize(
    ("name", "options", "program", "package", "file", "words"),
    [
        (
            "go",
            "paths=source_relative",
            "protoc-gen-go",
            "protoc-gen-go",
            "kokoro_speech/v1/speech.pb.go",
            "package speechv1",
        ),
        (
            "go-grpc",
            "paths=source_relative",
            "protoc-gen-go-grpc",
            "protoc-gen-go-grpc",
            "kokoro_speech/v1/speech_grpc.pb.go",
            "type TextToSpeechServiceClient interface",
        ),
        (
            "grpc-java",
            "",
            "grpc_java_plugin",
            "protobuf-compiler-grpc-java-plugin",
            "kokoro/speech/v1/TextToSpeechServiceGrpc.java",
            "package kokoro.speech.v1;",
        ),
        (
            "grpc-cpp",
            "",
            "grpc_cpp_plugin",
            "protobuf-compiler-grpc",
            "kokoro_speech/v1/speech.grpc.pb.h",
            "class TextToSpeechService final",
        ),
        (
            "grpc-ruby",
            "",
            "grpc_ruby_plugin",
            "protobuf-compiler-grpc",
            "kokoro_speech/v1/speech_services_pb.rb",
            "module TextToSpeechService",
        ),
        (
            "grpc-php",
            "",
            "grpc_php_plugin",
            "protobuf-compiler-grpc",
            "KokoroSpeech/V1/TextToSpeechServiceClient.php",
            "class TextToSpeechServiceClient",
        ),
    ],
)
def test_a_stub_of_the_service_is_generated(
    tmp_path: Path, name: str, options: str, program: str, package: str, file: str, words: str
) -> None:
    plugin = shutil.which(program)
    assert plugin, f"{program} is missing: apt-get install {package}"
    assert file in generate(tmp_path, name, options, plugin)
    assert words in (tmp_path / file).read_text()


def test_a_client_for_node_is_generated(tmp_path: Path) -> None:
    plugin = NODE / "protoc-gen-ts"
    assert plugin.exists(), "protoc-gen-ts is missing: `make service-stubs` installs it with npm"
    files = generate(tmp_path, "ts", "client_grpc1", str(plugin))
    assert "kokoro_speech/v1/speech.grpc-client.ts" in files
    client = (tmp_path / "kokoro_speech/v1/speech.grpc-client.ts").read_text()
    assert "class TextToSpeechServiceClient extends grpc.Client" in client
