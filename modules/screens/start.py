"""The script that Streamlit runs for each visitor: the list of screens."""

import streamlit as st

# One page file and one line for each screen.
SCREENS = [
    st.Page("home.py", title="Side by Side", url_path="home", default=True),
    st.Page("lesson.py", title="Lesson", url_path="lesson"),
    st.Page("editor.py", title="Write and check", url_path="editor"),
    st.Page("enter.py", title="Sign in with your organisation", url_path="enter"),
]

st.navigation(SCREENS, position="hidden").run()
