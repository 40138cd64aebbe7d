"""How much of what is written is read as it should be: written cases against spoken ones."""
