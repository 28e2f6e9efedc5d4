"""What some rules lean on, so that each of them stays short: rows of shapes, sayings and names as data, and what is asked of them.

The rule itself, with its reason and its examples, stands in the folder above.
"""
