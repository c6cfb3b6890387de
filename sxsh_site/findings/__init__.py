"""Findings: what is wrong in the data, where, and how to mend it. Findings are data; nothing here prints."""
