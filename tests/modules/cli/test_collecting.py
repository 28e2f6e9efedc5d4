"""A program that checks many texts and ends has Python's collector look less often."""

import subprocess
import sys

PROGRAM = """
import gc, sys
from modules.cli import main
said = [gc.get_threshold()[0]]
main(["explain", "no-such-rule"])
said.append(gc.get_threshold()[0])
sys.argv = ["side-by-side", "explain", "no-such-rule"]
main()
said.append(gc.get_threshold()[0])
print(said[0] == said[1] < said[2])
"""


def test_only_a_whole_program_changes_how_often_the_collector_looks() -> None:
    """In a process of its own, because the setting counts for all that runs in one."""
    done = subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, text=True, check=True)
    assert "True" == done.stdout.splitlines()[-1]
