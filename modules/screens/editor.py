"""Write and check. Which page of the pack is open stands in the address; without one, words are pasted or a file is opened."""

import streamlit as st

from modules.pages.editor import MOST_PATH, editor_address, editor_page
from modules.screens.parts.editor import bring_to_life
from modules.screens.parts.staff import staff_who_may
from modules.screens.parts.stage import show
from modules.screens.parts.visitor import this_visit, words

file = st.query_params.get("file", "")[:MOST_PATH]
staff_who_may("write", editor_address(file))
visit = this_visit(editor_address(file))
show(editor_page(words(), visit, file), visit)
bring_to_life(visit)
