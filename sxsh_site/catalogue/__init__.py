"""The catalogue: the checked whole, with look-ups and relations."""
