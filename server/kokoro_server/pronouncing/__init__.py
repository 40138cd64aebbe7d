"""Pronunciations of phrases: alphabets for their sounds, and where the phrases are in a text."""
