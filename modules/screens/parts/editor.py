"""The editor's scripts: a component that brings the text box on the stage to life. What is typed never goes through Streamlit, so no dropped line can lose it."""

from pathlib import Path

import streamlit as st

from modules.pages.editor import rules_explained, words_for_scripts
from modules.pages.visit import Visit
from modules.screens.parts.visitor import words

SCRIPTS = Path(__file__).parent / "editing"
_editor = st.components.v2.component(
    "side_by_side_editor",
    html="",
    js="\n".join(file.read_text(encoding="utf-8") for file in sorted(SCRIPTS.glob("*.js"))),
    isolate_styles=False,
)


def bring_to_life(visit: Visit) -> None:
    """Call it after the page is on the stage."""
    _editor(key="editor", data={"words": words_for_scripts(words(), visit), "rules": rules_explained()})
