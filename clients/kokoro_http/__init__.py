"""An OpenAI-compatible HTTP adapter: HTTP in, one gRPC call to the service, audio or events out."""
