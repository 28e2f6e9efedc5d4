"""A stock Streamlit page that only shows text: it keeps nothing and asks nothing."""

import streamlit as st

st.title("What a patient partner is")
st.write("A patient partner uses a service, or cares for somebody who does. They work with staff, as equals, to make that service better.")
st.write("Staff know how the service is meant to work. You know how it works on a wet Tuesday, when it takes 2 buses and the lift is broken. A team needs both.")
