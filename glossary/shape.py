"""Turn what a file says into a checked value, or into problems that its author can act on."""

from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError

from glossary.plain_yaml import Key, Reading, read_yaml_file

T = TypeVar("T", bound=BaseModel)


def _hyphens(name: str) -> str:
    return name.rstrip("_").replace("_", "-")


class Shape(BaseModel):
    """What a file of words may say. Frozen, and strict about names: a typing slip is told, not dropped.

    Fields are written with hyphens in the files (`mixed-up-with`) and with underscores in the code.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", alias_generator=_hyphens, populate_by_name=True, str_strip_whitespace=True, defer_build=True)


def shaped(model: type[T], reading: Reading, key: Key = ()) -> T | None:
    """Check what stands at `key` (or all that was read) against `model`. Each fault becomes one problem with its line."""
    if reading.value is None and reading.problems:
        return None
    value = reading.value
    for part in key:
        value = value[part]
    try:
        return model.model_validate(value)
    except ValidationError as error:
        for fault in error.errors():
            place = tuple(part for part in fault["loc"] if not _is_inner(part))
            reading.blame(reading.line(key + place), _said(fault, place))
        return None


def our_own(model: type[T], file: Path) -> T:
    """The same for a file that comes with the code: a fault in it is ours. Raises ValueError."""
    reading = read_yaml_file(file)
    found = shaped(model, reading)
    if found is None:
        raise ValueError("; ".join(str(problem) for problem in reading.problems))
    return found


def _is_inner(part: str | int) -> bool:
    """Pydantic names the branch of a union in the path to a fault; the file has no such name."""
    return isinstance(part, str) and ("[" in part or part.startswith("function-"))


def _said(fault: Any, place: Key) -> str:
    names = [part for part in place if isinstance(part, str)]
    name = f"`{names[-1]}`" if names else "this"
    given = _short(fault.get("input"))
    context = fault.get("ctx") or {}
    if fault.get("input") is None and names and fault["type"] != "missing":
        return f"{name} is empty. Write something there, or take the line out."
    match fault["type"]:
        case "missing":
            return f"{name} is missing. Add it."
        case "extra_forbidden":
            return f"{name} is not a name that is known here. Check the spelling, or take it out."
        case "literal_error":
            return f"{name} says {given}. It can be {context['expected']}."
        case "string_pattern_mismatch":
            return f"{name} says {given}. Use small letters, digits and hyphens."
        case "too_short" | "string_too_short":
            return f"{name} is empty or too short. Write at least {context.get('min_length', 1)}."
        case "too_long" | "string_too_long":
            return f"{name} is too long. Use {context['max_length']} or fewer."
        case "date_from_datetime_parsing" | "date_parsing" | "date_from_datetime_inexact":
            return f"{name} says {given}. Write a date like 2026-11-22."
        case "int_parsing" | "float_parsing":
            return f"{name} says {given}. Write a number."
        case "bool_parsing" | "bool_type":
            return f"{name} says {given}. Write yes or no."
        case "value_error":
            return str(context["error"])
        case "list_type" | "tuple_type":
            return f"{name} is a list. Put each thing on its own line, after a hyphen."
        case "model_type" | "dict_type":
            return f"{name} needs names and texts, such as `title: Asking for help`."
        case "string_type":
            return f"{name} is a text. Put it in quotes if it has a colon in it."
        case _:
            return f"{name} cannot be used as it is: {fault['msg']}."


def _short(given: Any) -> str:
    text = str(given)
    return f"“{text[:40]}{'…' if len(text) > 40 else ''}”"
