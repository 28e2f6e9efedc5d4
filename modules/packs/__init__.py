"""Floor 3: a folder of words becomes a Pack. All problems are told at once, with file and line."""
