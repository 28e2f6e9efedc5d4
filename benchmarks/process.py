"""What a process has used, from the kernel's own books (Linux)."""

import os
import time
from pathlib import Path


def memory_of(pid: int) -> int:
    """Memory of a process that is in use and not in a file, in bytes."""
    for line in Path(f"/proc/{pid}/status").read_text(encoding="ascii").splitlines():
        if line.startswith("RssAnon:"):
            return int(line.split()[1]) * 1024
    raise RuntimeError("The kernel does not tell the memory of a process in the way that Linux does.")


def cpu_of(pid: int) -> float:
    """Seconds of processor that a process has used, in all its threads."""
    fields = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def settle(pid: int, within: float = 30.0) -> None:
    """Wait until a process that has just started is done with its own preparations."""
    until = time.monotonic() + within
    quiet = 0
    while quiet < 4 and time.monotonic() < until:
        before = cpu_of(pid)
        time.sleep(0.25)
        quiet = quiet + 1 if cpu_of(pid) - before < 0.02 else 0
