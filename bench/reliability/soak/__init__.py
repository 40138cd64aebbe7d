"""Thousands of mixed calls against one server process: nothing leaks, no byte is wrong.

Read `run` first; `mix` says what is called, `digests` compares the audio.
"""
