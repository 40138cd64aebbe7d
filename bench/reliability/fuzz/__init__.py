"""Hostile input over a real channel and over bare sockets.

Read `run` first. `texts`, `fields`, `bytes` and `frames` make the input, all of it from a seed.
"""
