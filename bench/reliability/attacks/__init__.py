"""One client that tries to starve the others of service, beside a fair caller.

Read `run` first. `attackers` has the attacks; `fair` has the callers that must not suffer from
them.
"""
