"""Packages for an organisation's own learning system: SCORM 1.2, SCORM 2004 4th edition and cmi5, all around the same pages.

What is sent is the place, the answers of checks as numbers, and that somebody opened and finished. Nothing that a person wrote is sent: see `scripts/40-keeper.js`.
"""
