"""Floor 4: a room in which people learn together, as values and events. No database, no web: events in, a room out."""
