"""Rules across fields and records: one rule a module, each ``check(database, today)`` yields findings."""
