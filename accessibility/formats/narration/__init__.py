"""A text read aloud: what to say, by whom, and the sound that comes of it."""
