"""Where the words that come with the app are."""

from pathlib import Path

CONTENT = Path(__file__).parents[2] / "content"
SHIPPED = CONTENT / "side-by-side"
