"""Engines. Each runs in a process of its own, which answers through `serving`.

These modules may run in the competitors' environment. So they import only the engine's packages,
the standard library, and the part of this project that reads the model pack.
"""
