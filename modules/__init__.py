"""Floors 3 to 7: what people do with a training module."""
