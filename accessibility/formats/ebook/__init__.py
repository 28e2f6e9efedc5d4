"""What an e-book is made of: chapters as XHTML, the package around them, the cover, and the voice that goes with it."""
