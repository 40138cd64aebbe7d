"""Hostile input over a real channel and over bare sockets.

Read `run` first; `texts`, `requests` and `frames` make what is sent, all of it from a seed.
"""
