"""The account of one call, and the set of calls in flight."""
