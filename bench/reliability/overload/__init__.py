"""Ten times the load that fits, compared with that load.

Read `run` first; `caller` makes and times one call.
"""
