"""The stage: a whole page of ours inside Streamlit, with no widget of Streamlit's on it."""

from pathlib import Path
from urllib.parse import parse_qs

import streamlit as st

from modules.pages.visit import Page, Visit
from modules.screens.parts.visitor import session_mark

_KEY = "stage"
_stage = st.components.v2.component("side_by_side_stage", html="", js=(Path(__file__).parent / "stage.js").read_text(encoding="utf-8"), isolate_styles=False)


def show(page: Page, visit: Visit) -> None:
    """Draw the page. A click on "next" or "back" changes the address and runs the screen again."""
    shown = _stage(
        key=_KEY,
        data={
            "html": str(page.body),
            "address": visit.here,
            "title": f"{page.title} – Side by Side",
            "language": page.language,
            "direction": page.direction,
            "announce": page.announce,
            "session": session_mark(),
        },
        on_turn_change=_turn,
    )
    # A click that reaches a new session (the server was started again meanwhile) finds no callback waiting for it.
    if st.session_state.get(_KEY) and shown.turn and _asked(shown.turn) != dict(st.query_params):
        _turn()
        st.rerun()


def _turn() -> None:
    """The person turned the page: only the address changes, and the screen is made from it."""
    st.query_params.from_dict(_asked(st.session_state[_KEY]["turn"]))


def _asked(turn: object) -> dict[str, str]:
    asked = parse_qs(str(turn or "").lstrip("?"))
    return {name: asked[name][0][:80] for name in ("module", "page", "path") if name in asked}
