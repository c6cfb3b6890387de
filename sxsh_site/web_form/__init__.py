"""The form in the browser: the records that are one file each, as collections of a Git-based CMS."""
