"""Floor 6: the Streamlit door. With app.py the only home of Streamlit."""
