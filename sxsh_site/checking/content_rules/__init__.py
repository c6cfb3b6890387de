"""Rules for prose and the files beside it: one a module, each ``check(content, pages)`` yields findings.

``pages`` are the addresses of the pages that records have; None where the data cannot tell them.
"""
