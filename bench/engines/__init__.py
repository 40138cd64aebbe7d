"""Engines, each run as a process of its own that `serving` answers for.

What stands here may run in the competitors' environment: it imports that engine's packages and
the standard library, and of this project only what reads the model pack.
"""
