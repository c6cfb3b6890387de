"""Workbooks: spreadsheets that are filled in by people, written from table schemas and read back cell by cell."""
