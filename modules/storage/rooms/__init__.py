"""Live rooms as they are kept: `rooms` opens and finds them, `events` holds what happens, `hosts` who may run them, `keeping` how long."""
