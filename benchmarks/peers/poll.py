"""A room as one writes it in Streamlit: each page looks again every second. The answers are in memory; nothing is kept."""

import streamlit as st


@st.cache_resource
def answers() -> list[str]:
    return []


@st.fragment(run_every=1.0)
def room() -> None:
    chosen = st.radio("What helps you most at a visit?", ["Time", "Tea", "Plain words"])
    if st.button("Send"):
        answers().append(str(chosen))
    st.markdown(f"Answers: {len(answers())}")


room()
