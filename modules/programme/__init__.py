"""Floor 4: who runs the training and what each may do. Pure: no database, no web."""
