"""The service as fal endpoints: HTTP in, one rpc to the service, a file or events out."""
