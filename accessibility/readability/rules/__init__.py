"""One rule, one file. A rule for words alone is an entry in `../wording/`."""
