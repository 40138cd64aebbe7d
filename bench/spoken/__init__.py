"""Measures how many written cases the front end reads correctly."""
