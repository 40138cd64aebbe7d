"""Rules by semiotic class, for any language; each language supplies its data as tables."""
