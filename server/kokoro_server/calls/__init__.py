"""One call's account, and the calls that are in flight."""
