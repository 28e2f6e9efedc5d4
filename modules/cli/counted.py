"""Numbers of things, in words."""


def counted(number: int, thing: str) -> str:
    """`1 page`, `3 stories`."""
    many = f"{thing[:-1]}ies" if thing.endswith("y") else f"{thing}s"
    return f"{number} {thing if number == 1 else many}"
