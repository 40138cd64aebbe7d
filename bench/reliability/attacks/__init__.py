"""One client that tries to take the service from the others, beside a fair caller.

Read `run` first; `attackers` are the attempts, `fair` is who must not notice.
"""
