"""The portal's program: from curated data to the pages, downloads and feeds of the site.

The packages are the stages, in this order; each imports only those before it:
language, units, findings -> reading -> checking -> records -> catalogue -> figures -> views
-> pages -> publishing -> commands. Nothing here imports the site generator: only ``hooks/`` does.
"""
