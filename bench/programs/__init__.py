"""Programs of others that tests and runs start, kill and stop: PostgreSQL and Envoy."""
