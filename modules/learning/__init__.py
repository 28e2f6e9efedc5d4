"""Floor 4: learning, as plain functions on plain values. No database, no web."""
