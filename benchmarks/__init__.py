"""Speed and memory: each file here is one benchmark, and runs our app and its peer in one go, so that a slow machine slows both."""
