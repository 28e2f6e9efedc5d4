import pytest
from markupsafe import Markup

from accessibility.html.fill import fill

TEMPLATES: list[tuple[str, tuple[object, ...], dict[str, object]]] = [
    ("<p>{}</p>", ("<script>",), {}),
    ("<p>{}</p>", (Markup("<b>bold</b>"),), {}),
    ("<i id={a}>{b}{a}</i>{}", ("x & y",), {"a": 1, "b": '"'}),
    ("{{literal}} {}", ("{name} {0}",), {}),
    ("<td>{:g}</td>", (2.50,), {}),
    ("", (), {}),
]


@pytest.mark.parametrize(("template", "unnamed", "named"), TEMPLATES)
def test_it_fills_gaps_as_markup_format_does(template: str, unnamed: tuple[object, ...], named: dict[str, object]) -> None:
    assert Markup(template).format(*unnamed, **named) == fill(template, *unnamed, **named)


def test_a_gap_with_nothing_for_it_is_a_fault_of_the_code() -> None:
    with pytest.raises(KeyError):
        fill("<p>{missing}</p>")
