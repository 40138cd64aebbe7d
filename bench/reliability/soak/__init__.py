"""Thousands of mixed calls to one server process: nothing must leak, and no byte may be wrong.

Read `run` first; `mix` says what is called, `digests` compares the audio.
"""
