"""Floor 6: the light door. Server-rendered pages that work with JavaScript off, and the shell around the Streamlit door."""
