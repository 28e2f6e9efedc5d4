"""Places in a text as browsers count them."""

from hypothesis import given
from hypothesis import strategies as st

from modules.authoring.utf16 import Utf16


@given(st.text(max_size=60))
def test_places_agree_with_the_text_as_a_browser_holds_it(text: str) -> None:
    places = Utf16(text)
    for at in range(len(text) + 1):
        units = len(text[:at].encode("utf-16-le", "surrogatepass")) // 2
        assert (units, at) == (places.units(at), places.code_point(units))
