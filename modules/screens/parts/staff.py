"""Screens for staff alone.

me = staff_who_may("write", "/workbench")
"""

import streamlit as st

from modules.pages.notfound import message
from modules.pages.staff import refused
from modules.programme.roles import Task
from modules.screens.parts.stage import show
from modules.screens.parts.visitor import this_visit, words
from modules.storage.staff import Staff


def staff_who_may(task: Task, here: str) -> Staff:
    """Who is signed in, if they may do `task`. Everyone else gets a kind page, and the screen ends there. `here` is the screen's address."""
    visit = this_visit(here)
    if visit.out_of_reach:
        show(message(words(), visit, "fault", 503), visit)
        st.stop()
    if not visit.staff or not visit.staff.may(task):
        show(refused(words(), visit, "staff.not-yours" if visit.staff else "staff.signed-out", here), visit)
        st.stop()
    return visit.staff
