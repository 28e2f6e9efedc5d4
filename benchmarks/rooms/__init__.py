"""A crowd of phones, hosts and walls for `python -m benchmarks room`. The crowd runs in a process of its own, so that it is not what is measured."""
