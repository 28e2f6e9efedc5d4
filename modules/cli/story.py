"""`story withdraw` and `story bring-back`: a teller decides."""

import argparse
from typing import Any

from modules.cli.content import SHIPPED
from modules.cli.trouble import Trouble
from modules.cli.where import ask_for_data, data_folder, the_store
from modules.storage.stories import bring_back_story, withdraw_story, withdrawn


def add(commands: Any) -> None:
    story = commands.add_parser("story", help="take a story off every page, or bring it back")
    actions = story.add_subparsers(required=True, metavar="action")
    for name, about, run in (("withdraw", "take a story off every page at once", _withdraw), ("bring-back", "show a withdrawn story again", _bring_back)):
        action = actions.add_parser(name, help=about)
        action.add_argument("story", metavar="ID", help="the name of its file, without .en.md")
        ask_for_data(action)
        action.set_defaults(run=run)


def _withdraw(chosen: argparse.Namespace) -> int:
    known = _known(chosen)
    if chosen.story not in known:
        raise Trouble(f"There is no story called {chosen.story}. There is: {', '.join(known) or 'none yet'}.")
    with the_store(chosen) as store:
        withdraw_story(store, chosen.story)
    print(f"{chosen.story} is on no page from now on. It is still in copies that were printed or saved before: ask for those back where you can.")
    print("To keep it out for good, delete its files as well.")
    return 0


def _bring_back(chosen: argparse.Namespace) -> int:
    with the_store(chosen) as store:
        gone = sorted(withdrawn(store))
        if chosen.story not in gone:
            raise Trouble(f"{chosen.story} is not withdrawn. Withdrawn: {', '.join(gone) or 'none'}.")
        bring_back_story(store, chosen.story)
    print(f"{chosen.story} is shown again.")
    return 0


def _known(chosen: argparse.Namespace) -> list[str]:
    places = (SHIPPED / "stories", data_folder(chosen) / "host" / "stories")
    return sorted({file.name.split(".")[0] for place in places for file in place.glob("*.md")})
