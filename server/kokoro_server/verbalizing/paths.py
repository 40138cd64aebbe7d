"""Paths on a machine: "~/docs", "/etc/hosts"."""

PATH = r"(?:~/[\w./-]{0,200}|/(?:[A-Za-z][\w.-]{1,60}/){1,12}[\w.-]{1,60})(?<![.-])"
"""The pattern of one; what may stand before it depends on the language's script."""
