"""The plain-language checker: which words are hard, where, why, and what to do instead."""
