"""One person's own booklet: asked for on the standard input, given back on the standard output. It holds their code, so no file of it is ever written.

Not for people: the site starts it, in a process of its own, so that other readers need not wait.
"""

import json
import sys
from argparse import Namespace
from io import BytesIO
from pathlib import Path

from accessibility.formats.paper.booklet import write_booklet
from accessibility.formats.publication import Options
from modules.cli.export import publication_of
from modules.cli.trouble import DONE, WRONG_USE, Trouble


def main() -> int:
    asked = json.load(sys.stdin)
    chosen = Namespace(pack=asked["pack"], data=Path(asked["data"]), language=asked["language"], site=asked["site"])
    try:
        whole = publication_of(chosen).for_use("print")
    except Trouble as trouble:
        print(trouble, file=sys.stderr)
        return WRONG_USE
    part = whole.part(asked["part"])
    if part is None:
        print("There is no such part.", file=sys.stderr)
        return WRONG_USE
    look = {name: asked["look"][name] for name in ("scheme", "spacing", "font")}
    made = BytesIO()
    write_booklet(whole, Options(**look, code=(asked["code"][0], asked["code"][1])), part, asked["points"], made)
    sys.stdout.buffer.write(made.getvalue())
    return DONE


if __name__ == "__main__":
    sys.exit(main())
