"""Floor 1: words and their plain meaning. Leans on nothing above it."""
