"""Quantities: a number never travels without its unit."""
