"""Floor 6: the `side-by-side` command. One command, one file. What each does is in docs/hosting/commands.md."""

from modules.cli.command import main as main
