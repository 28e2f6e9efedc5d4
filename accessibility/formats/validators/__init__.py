"""What looks at files after they are made, ours and programs of others: used by `export --check` and by tests. Each says in one line what to install where it is not there."""
