"""Rules by semiotic class, for any language: what a language knows comes as a table."""
