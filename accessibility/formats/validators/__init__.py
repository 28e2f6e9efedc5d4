"""What looks at files after they are made: used by `export --check` and by the tests."""
