"""Replaces hatchling when pip asks a source distribution for its metadata."""
