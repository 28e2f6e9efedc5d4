"""One page of a lesson. Which page it is stands in the address, so F5, a restart or a night's sleep changes nothing."""

import streamlit as st

from modules.pages.lesson import lesson_page
from modules.screens.parts.stage import show
from modules.screens.parts.visitor import remember, this_visit, words

module, page, path = (st.query_params.get(name, "")[:80] for name in ("module", "page", "path"))
visit = this_visit(f"/lesson?module={module}&page={page}" + (f"&path={path}" if path else ""))
shown = lesson_page(words(), visit, module, page or "1", path)
show(shown, visit)
if shown.status == 200:
    remember(visit, shown.place, path)
