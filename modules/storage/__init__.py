"""Floor 5: the only home of SQLAlchemy. Its functions are named for what happened to a person."""
