"""Thousands of requests to one process of the HTTP adapter: nothing must leak.

Read `run` first; `mix` says what is asked.
"""
