"""Ten times the load that fits, beside that load.

Read `run` first; `caller` makes and times one call.
"""
