"""From written text to spoken text: cleaning, and words for what is no word."""
