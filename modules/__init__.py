"""Floors 3 to 6: what people do with a training module."""
