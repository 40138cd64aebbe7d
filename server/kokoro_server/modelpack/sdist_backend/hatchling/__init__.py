"""Stands in for hatchling where pip asks a source distribution for its metadata."""
