"""Floor 7: the Streamlit door. With app.py the only home of Streamlit."""
