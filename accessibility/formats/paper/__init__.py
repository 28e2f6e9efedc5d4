"""Paper: booklets and sheets as tagged PDF (PDF/UA-1), in normal, large and giant print."""
