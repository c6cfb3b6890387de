"""Editing: what people filled in, compared with the database, tried in memory, and written into its files."""
