"""The script that Streamlit runs for each visitor: the list of screens."""

import streamlit as st

# One page file and one line for each screen.
SCREENS = [
    st.Page("home.py", title="Side by Side", url_path="home", default=True),
    st.Page("lesson.py", title="Lesson", url_path="lesson"),
]

st.navigation(SCREENS, position="hidden").run()
