"""What looks at files after they are made, ours and programs that others made: used by `export --check` and by the tests. Each says in one line what to install where it is not there."""
