"""Checking: cell by cell, then Frictionless over the tables, then one rule a file across records."""
