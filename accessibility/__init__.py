"""Floor 2: make any text easy to read, see, hear and print. Knows nothing of training."""
