"""`python -m benchmarks [name ...]`: run all benchmarks, or those named, and print one table."""

import argparse
import signal
import sys
import time
from functools import partial

from benchmarks import copies, first_paint, learners, locked, pack, reruns, room, room_phone
from benchmarks.report import PAGE, Section, machine, write
from benchmarks.table import printed

BENCHMARKS = {"first_paint": first_paint, "reruns": reruns, "learners": learners, "locked": locked, "pack": pack, "room": room, "room_phone": room_phone, "copies": copies}


def main() -> int:
    asked = _asked()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # so that the servers that were started are stopped too
    sections = []
    for name in asked.names or BENCHMARKS:
        benchmark = BENCHMARKS[name]
        run = partial(learners.run, minutes=asked.minutes) if benchmark is learners else benchmark.run
        print(f"{name}: {benchmark.__doc__}", file=sys.stderr, flush=True)
        began = time.monotonic()
        rows = run(asked.quick)
        sections.append(Section(name, benchmark.__doc__ or "", rows, machine(), quick=asked.quick))
        print(f"{name}: {time.monotonic() - began:.0f} s\n", file=sys.stderr, flush=True)
    rows = [row for section in sections for row in section.rows]
    print(printed(rows))
    print(f"\n{machine()}")
    if asked.write:
        write(sections)
        print(f"Written to {PAGE.name}.")
    return int(any(row.met is False for row in rows))


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description="Measure speed and memory beside a stock app. Ends with 1 if a target is missed.")
    parser.add_argument("names", nargs="*", metavar="name", help=", ".join(BENCHMARKS))
    parser.add_argument("--quick", action="store_true", help="short runs: to see that all works, not to tell anybody")
    parser.add_argument("--minutes", type=float, help="how long the 200 learners learn: 30 for the full run")
    parser.add_argument("--write", action="store_true", help=f"put the results into {PAGE.name}")
    asked = parser.parse_args()
    for name in asked.names:
        if name not in BENCHMARKS:
            parser.error(f"There is no benchmark `{name}`. There are {', '.join(BENCHMARKS)}.")
    return asked


if __name__ == "__main__":
    sys.exit(main())
