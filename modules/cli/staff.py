"""`staff link` and `staff list`: for whoever runs the server, when nobody can sign in to invite."""

import argparse
from datetime import UTC, datetime
from typing import Any

from modules.cli.trouble import Trouble
from modules.cli.where import ask_for_data, the_store
from modules.storage.staff import everybody
from modules.storage.staff.links import passphrase_link, set_up_link
from modules.storage.staff.people import find_by_name


def add(commands: Any) -> None:
    staff = commands.add_parser("staff", help="make a link to come in as staff, or list who can sign in")
    actions = staff.add_subparsers(required=True, metavar="action")
    link = actions.add_parser("link", help="a link for a new organiser, or for a new passphrase")
    link.add_argument("name", metavar="NAME", nargs="?", help="the sign-in name of somebody who has forgotten their passphrase")
    link.add_argument("--site", metavar="ADDRESS", default="http://localhost:8501", help="the address of your site, such as https://training.example.org")
    listed = actions.add_parser("list", help="who can sign in, with their roles")
    for action, run in ((link, _link), (listed, _list)):
        ask_for_data(action)
        action.set_defaults(run=run)


def _link(chosen: argparse.Namespace) -> int:
    now, site = datetime.now(UTC), chosen.site.rstrip("/")
    with the_store(chosen) as store:
        if not chosen.name:
            print(f"{site}/staff/set-up#{set_up_link(store, now)}")
            print("Whoever opens this link becomes an organiser. It works once, for 48 hours.")
            return 0
        person = find_by_name(store, chosen.name)
        if person is None:
            raise Trouble(f"Nobody signs in as {chosen.name}. `side-by-side staff list` shows who does.")
        print(f"{site}/staff/join#{passphrase_link(store, '', person.id, now)}")
    print(f"With this link {person.name} chooses a new passphrase. It works once, for 7 days. Their devices are signed out when they use it.")
    return 0


def _list(chosen: argparse.Namespace) -> int:
    with the_store(chosen) as store:
        people = everybody(store)
    for person in people:
        last = f"last signed in {person.last_signed_in:%Y-%m-%d}" if person.last_signed_in else "has not signed in yet"
        print(f"{person.name}  ({person.sign_in_name})  {', '.join(person.roles)}  {last}")
    if not people:
        print("Nobody can sign in yet. `side-by-side staff link` makes a link for the first organiser.")
    return 0
