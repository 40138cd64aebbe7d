"""Several real servers as one: Envoy before them, PostgreSQL behind them, kills in between."""
