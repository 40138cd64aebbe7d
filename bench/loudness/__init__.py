"""Measures the loudness of the voices, and the gains that make them equally loud."""
