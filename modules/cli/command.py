"""Read what was typed, do it, and say any trouble in one sentence."""

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from modules.cli import check, feedback, keep, new, story
from modules.cli.trouble import Trouble
from modules.storage.backup import CannotBackUp
from modules.storage.migrate import NewerDatabase
from modules.storage.restore import CannotRestore
from modules.storage.store import CannotSave

COMMANDS = (check, new, keep, story, feedback)
WRONG_USE = 2


def parser() -> argparse.ArgumentParser:
    """The whole command line. Each command adds its own part."""
    whole = argparse.ArgumentParser(prog="side-by-side", description="Look after the words and the data of Side by Side.", allow_abbrev=False)
    commands = whole.add_subparsers(required=True, metavar="command")
    for command in COMMANDS:
        command.add(commands)
    return whole


def main(typed: Sequence[str] | None = None) -> int:
    """Run one command. Returns 0 when it is done, 1 when there is something to mend, 2 when it was not used rightly."""
    chosen = parser().parse_args(typed)
    try:
        code: int = chosen.run(chosen)
        sys.stdout.flush()
        return code
    except BrokenPipeError:
        # Whoever read the output has seen enough. Python must not complain about it once more on its way out.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        print("\nStopped.", file=sys.stderr)
        return 130
    except Trouble as trouble:
        print(trouble, file=sys.stderr)
        return trouble.code
    except (CannotSave, CannotBackUp, CannotRestore, NewerDatabase) as trouble:
        print(_sentence(str(trouble)), file=sys.stderr)
    except UnicodeDecodeError:
        print("A file here is not UTF-8 text, so nothing was done. `side-by-side check` says which.", file=sys.stderr)
    except OSError as trouble:
        name = f"{Path(trouble.filename)}: " if isinstance(trouble.filename, str) else ""
        print(f"This could not be done. {name}{_sentence(trouble.strerror or str(trouble))}", file=sys.stderr)
    return 1


def _sentence(text: str) -> str:
    return text if text.endswith(".") else f"{text}."
