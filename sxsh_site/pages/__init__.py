"""Pages: which pages exist, where, and their bodies."""
