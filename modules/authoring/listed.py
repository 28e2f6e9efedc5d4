"""Add a name to a list in a YAML file and leave all the rest, comments too, as its author wrote it."""

import yaml


def add_to_list(text: str, key: str, name: str) -> str | None:
    """The text with `name` at the end of the list at `key`. None if that cannot be done."""
    try:
        root = yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.YAMLError:
        return None
    if not isinstance(root, yaml.MappingNode):
        return None
    found = next((value for known, value in root.value if known.value == key), None)
    if found is None:
        return f"{text.rstrip()}\n{key}: [{name}]\n"
    if not isinstance(found, yaml.SequenceNode):
        return None
    if not found.value:
        return text[: found.start_mark.index] + f"[{name}]" + text[found.end_mark.index :]
    end = found.value[-1].end_mark.index
    if found.flow_style:
        return f"{text[:end]}, {name}{text[end:]}"
    line_end = text.find("\n", end)
    line_end = len(text) if line_end < 0 else line_end
    return f"{text[:line_end].rstrip()}\n{' ' * found.start_mark.column}- {name}{text[line_end:]}"
