"""A live room: 1,000 phones in one, 20 rooms at once, two servers with one database. Beside it: Streamlit pages that look again each second."""

import json
import subprocess
import sys
from collections.abc import Sequence
from contextlib import ExitStack
from typing import Any

from benchmarks.postgresql import postgresql
from benchmarks.rooms.hall import Outcome, crowd
from benchmarks.server import PEERS, ROOT, our_server, stock_server
from benchmarks.table import Row, percentile

PHONES, QUICK_PHONES = 1000, 200
ROOMS, IN_A_ROOM = 20, 30
PEER_PHONES = 100
SECONDS, QUICK_SECONDS = 30.0, 8.0
ACK, WALL, A_PHONE = 0.2, 1.0, 60.0
KIB = 1024
Peer = dict[str, Any]


def run(quick: bool) -> list[Row]:
    seconds, phones = (QUICK_SECONDS, QUICK_PHONES) if quick else (SECONDS, PHONES)
    with stock_server(PEERS / "poll.py", "--runner.postScriptGC", "false") as server:
        peer = _polled(server.address, seconds / 2)
    with our_server() as server:
        hall = crowd([server], 1, phones, seconds)
    with our_server() as server:
        many = crowd([server], 2 if quick else ROOMS, IN_A_ROOM, seconds, acts=True)
    shared = _shared(phones, seconds / 3)
    beside = f" (peer: {PEER_PHONES} phones)"
    return [
        *_rows(f"{hall.phones:,} phones in one room{beside}", hall, peer),
        Row("- memory a phone", "", f"{hall.memory / hall.phones / KIB:,.0f} KiB", "", f"under {A_PHONE:g} KiB", hall.memory / hall.phones / KIB < A_PHONE),
        Row("- the crowd's own lateness, at most", "", f"{hall.late * 1000:,.0f} ms, {hall.share:.0%} of a processor", "", "", None),
        *_rows(f"{many.phones:,} phones in {2 if quick else ROOMS} rooms, hosts acting", many, None),
        *_rows(f"{shared.phones:,} phones, two servers, one PostgreSQL", shared, None),
    ]


def _polled(address: str, seconds: float) -> Peer:
    asked = json.dumps({"address": address, "phones": PEER_PHONES, "seconds": seconds})
    done = subprocess.run([sys.executable, "-m", "benchmarks.rooms.pollers"], cwd=ROOT, input=asked + "\n", stdout=subprocess.PIPE, text=True, check=True)
    found: Peer = json.loads(done.stdout)
    return found


def _shared(phones: int, seconds: float) -> Outcome:
    with ExitStack() as stack:
        database = stack.enter_context(postgresql())
        one = stack.enter_context(our_server(database=database))
        two = stack.enter_context(our_server(database=database, beside=one))
        return crowd([one, two], 1, phones, seconds, database=database)


def _rows(what: str, us: Outcome, peer: Peer | None) -> list[Row]:
    faults = "".join(f", {count} times {fault}" for fault, count in sorted(us.faults.items()))
    right = not (us.lost or us.double or us.faults or us.disorder)
    order = "order kept" if not us.disorder else us.disorder[0]
    theirs = f"{peer['answered'] - peer['shown']} of {peer['answered']} lost, {peer['faults']} lines broken" if peer else ""
    return [
        Row(what, theirs, f"{us.lost} of {us.acknowledged:,} lost, {us.double} double, {order}{faults}", "", "0 lost, 0 double", right),
        _wait("- answer acknowledged", us.acks, peer["acks"] if peer else (), ACK),
        _wait("- answer to wall", us.walls, peer["walls"] if peer else (), WALL),
        _wait("- a host's press of a button", us.acts, (), None),
        _wait("- question on each phone after the host moved on", us.questions, (), None),
        _wait("- result on each phone after the host showed it", us.results, (), None),
    ]


def _wait(what: str, us: Sequence[float], peer: Sequence[float], most: float | None) -> Row:
    """p95 is what the target is about; p50 and p99 stand beside it."""
    ratio = f"{percentile(us, 0.95) / percentile(peer, 0.95):.2f}" if peer else ""
    target = f"p95 under {most * 1000:,.0f} ms" if most else ""
    return Row(f"{what}: p50, p95, p99", _three(peer) if peer else "", _three(us), ratio, target, percentile(us, 0.95) < most if most else None)


def _three(waits: Sequence[float]) -> str:
    return ", ".join(f"{percentile(waits, share) * 1000:,.0f}" for share in (0.5, 0.95, 0.99)) + " ms"
