"""A stock Streamlit page: a text and a question. The smallest page that does something, with every setting as it comes."""

import streamlit as st

st.title("Who could be a patient partner?")
st.write("A patient partner uses a service, or cares for somebody who does. They work with staff, as equals, to make that service better.")
st.radio("A team wants to improve a clinic. Who could help?", ["A woman who goes to the clinic", "A man who brings his mum", "A nurse who works there"])
