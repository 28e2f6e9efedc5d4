"""Floor 7: the light door. Server-rendered pages that work with JavaScript off, and the shell around the Streamlit door."""
