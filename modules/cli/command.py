"""Read what was typed, do it, and say any trouble in one sentence."""

import argparse
import logging
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

from modules.cli.collecting import seldom_collect
from modules.cli.trouble import DONE, OUR_FAULT, SOMETHING_TO_MEND, Trouble

# Each command and the file it is in. Only the one that was typed is read: a check must not wait for the database's library.
COMMANDS = {
    "check": "check",
    "score": "score",
    "measures": "measures",
    "due": "due",
    "explain": "explain",
    "language-server": "language_server",
    "new": "new",
    "backup": "keep",
    "restore": "keep",
    "purge": "keep",
    "export": "export",
    "story": "story",
    "feedback": "feedback",
    "staff": "staff",
}


def parser(typed: Sequence[str] = ()) -> argparse.ArgumentParser:
    """The command line: of the command that was typed, or else of all of them."""
    whole = argparse.ArgumentParser(prog="side-by-side", description="Look after the words and the data of Side by Side.", allow_abbrev=False)
    commands = whole.add_subparsers(required=True, metavar="command")
    wanted = next((COMMANDS[word] for word in typed[:1] if word in COMMANDS), None)
    for name in [wanted] if wanted else dict.fromkeys(COMMANDS.values()):
        import_module(f"modules.cli.{name}").add(commands)
    return whole


def main(typed: Sequence[str] | None = None) -> int:
    """Run one command. Returns 0 when it is done, 1 when there is something to mend, 2 when it was not used rightly, 3 when the fault is ours."""
    if typed is None:
        seldom_collect()
    words = sys.argv[1:] if typed is None else list(typed)
    chosen = parser(words).parse_args(words)
    try:
        return _run(chosen)
    except BrokenPipeError:
        # Whoever read the output has seen enough. Python must not complain about it once more on its way out.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except KeyboardInterrupt:
        print("\nStopped.", file=sys.stderr)
        return 130
    except Trouble as trouble:
        print(trouble, file=sys.stderr)
        return trouble.code
    except UnicodeDecodeError:
        print("A file here is not UTF-8 text, so nothing was done. `side-by-side check` says which.", file=sys.stderr)
    except OSError as trouble:
        name = f"{Path(trouble.filename)}: " if isinstance(trouble.filename, str) else ""
        print(f"This could not be done. {name}{_sentence(trouble.strerror or str(trouble))}", file=sys.stderr)
    except Exception as fault:
        if not _is_about_data(fault):
            logging.getLogger("side_by_side").debug("A command failed", exc_info=True)
            print(f"This is our fault, not yours: {type(fault).__name__}. Nothing of yours was changed. Please tell the people who make Side by Side.", file=sys.stderr)
            return OUR_FAULT
        print(_sentence(str(fault)), file=sys.stderr)
    return SOMETHING_TO_MEND


def _run(chosen: argparse.Namespace) -> int:
    code: int = chosen.run(chosen)
    if not sys.stdout.closed:  # the language server has closed it behind itself
        sys.stdout.flush()
    return code


def _is_about_data(fault: Exception) -> bool:
    """What storage says of a database or a backup is meant for people. Where storage was never read, nothing came from it."""
    storage: Any = sys.modules.get("modules.storage.store")
    told = [storage.CannotSave] if storage else []
    for module, name in (("backup", "CannotBackUp"), ("restore", "CannotRestore"), ("migrate", "NewerDatabase")):
        told += [getattr(found, name)] if (found := sys.modules.get(f"modules.storage.{module}")) else []
    return isinstance(fault, tuple(told))


def _sentence(text: str) -> str:
    return text if text.endswith(".") else f"{text}."
