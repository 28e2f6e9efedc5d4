"""Run by Alembic: make the changes on the connection that `modules/storage/migrate.py` holds open, inside its one transaction."""

from alembic import context

from modules.storage.tables import metadata

context.configure(connection=context.config.attributes["connection"], target_metadata=metadata, render_as_batch=True)
with context.begin_transaction():
    context.run_migrations()
