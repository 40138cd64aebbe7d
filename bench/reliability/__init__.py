"""Bounded runs that try to break the service: hostile input, a soak, ten times the load.

Each is a command of `__main__`, runs a real server process, prints its report as Markdown, and
ends with exit code 1 where a criterion fails.
"""
