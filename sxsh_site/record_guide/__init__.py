"""A record of each kind with a note at every field, made of the schemas, for the editors' guide."""
