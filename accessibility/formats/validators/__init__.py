"""Programs that others made, which look at our files and say what is wrong. Each says in one line what to install where it is not there."""
