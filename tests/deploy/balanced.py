"""What the tests of Envoy share."""

from tests.server.tone_process import ToneProcess

TEXT = "The boats lay on their sides in the mud. " * 8
NO_RETRIES = {"grpc.enable_retries": 0}


def calls_of(servers: list[ToneProcess]) -> list[dict[str, object]]:
    return [line for server in servers for line in list(server.log) if line["message"] == "call"]
