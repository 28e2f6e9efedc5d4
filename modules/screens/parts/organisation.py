"""What an organisation says of the person at this session (OIDC). The one door to `st.user` and `st.login`."""

import streamlit as st

from modules.screens.parts.visitor import words

YES = (True, 1, "1", "true", "True")


def ask() -> None:
    """Leave for the organisation's own sign-in page. Where none is set up, nobody comes here: the shell leads to the light page instead."""
    if words().by_organisation:
        # secrets.toml has [auth] for one organisation, or [auth.<name>] for each of several: the first is asked.
        section = st.secrets["auth"]
        st.login(None if "client_id" in section else next(name for name in section if hasattr(section[name], "keys")))


def is_known() -> bool:
    return bool(st.user.get("is_logged_in", False))


def confirmed_person() -> tuple[str, str]:
    """The email address and the name. The address is empty unless the organisation says that it checked it: anyone can type any address elsewhere."""
    # Microsoft says so in `xms_edov`, everyone else in `email_verified`.
    proven = any(st.user.get(claim) in YES for claim in ("email_verified", "xms_edov"))
    return (str(st.user.get("email") or "") if proven else "", str(st.user.get("name") or ""))
