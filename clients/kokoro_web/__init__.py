"""What the HTTP adapters share: statuses, content types, events, callers that go away."""
