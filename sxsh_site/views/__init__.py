"""Views: a record and a language become exactly what a page shows, formatted and in order."""
