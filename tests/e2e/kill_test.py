#!/usr/bin/env python3
"""Kills a simulated hour with SIGKILL at random moments and proves that nothing acknowledged is lost.

    kill_test.py PROGRAM TIMES [SEED]

The moments are counted in acts and not in seconds: how long the hour takes differs from run to run
on a busy machine, and a kill after its end proves nothing. After each kill: every acknowledged act is in the journal, the journal is the beginning of the
script and of nothing else, `verify` holds, and the session shows the same as one that was never
interrupted and ended there.
"""
import json
import pathlib
import random
import sqlite3
import subprocess
import sys
import tempfile
import time

import hour

# These run on with the clock; the acts that make them are compared one by one instead.
RUNNING = {"session", "elapsed_seconds", "paused_seconds", "remaining_seconds", "behind_seconds", "sections", "follow_ups"}


class Hour:
    def __init__(self, program, folder):
        self.program, self.folder = program, folder
        self.lines = hour.script()
        (folder / "pairs.tsv").write_text(hour.roster(), encoding="utf-8")

    def command(self, data, script, *more):
        return [self.program, "simulate", "pass", "--data", str(data), "--roster", str(self.folder / "pairs.tsv"),
                "--script", str(script), "--utc", "2026-11-23T09:00:00.000Z", "--zone", "Europe/Oslo", *more]

    def script_of(self, count):
        file = self.folder / f"first-{count}.jsonl"
        file.write_text("".join(line + "\n" for line in self.lines[:count]), encoding="utf-8")
        return file

    def whole(self):
        """Plays all of it once; every line has to be taken."""
        data = self.folder / "whole"
        subprocess.run(self.command(data, self.script_of(len(self.lines))), check=True, stdout=subprocess.DEVNULL)
        return journal(data)

    def uninterrupted(self, count):
        data = self.folder / f"reference-{count}"
        if not data.exists():
            subprocess.run(self.command(data, self.script_of(count)), check=True, stdout=subprocess.DEVNULL)
        return shown(self.program, data)


def journal(data):
    with sqlite3.connect(f"file:{data}/handoff-hour.db?mode=ro", uri=True) as db:
        return db.execute("SELECT act, kind, at_ms, payload FROM journal ORDER BY seq").fetchall()


def shown(program, data):
    out = subprocess.run([program, "show", "last", "--json", "--data", str(data)], check=True, capture_output=True)
    state = json.loads(out.stdout)
    return {key: value for key, value in state.items() if key not in RUNNING}


def acknowledged(file):
    text = file.read_text() if file.exists() else ""
    return [int(line) for line in text.splitlines(keepends=True) if line.endswith("\n")]


def kill_at(running, ack, acts, further):
    """Waits for that many acknowledged acts, then `further` seconds more, so that it may hit any part of the next."""
    while running.poll() is None and len(acknowledged(ack)) < acts:
        time.sleep(0.0005)
    try:
        running.wait(timeout=further)
    except subprocess.TimeoutExpired:
        running.kill()
        running.wait()


def kill_once(plan, whole, number, acts, further):
    """How many acts were in the journal when it was killed."""
    data, ack = plan.folder / f"killed-{number}", plan.folder / f"ack-{number}"
    running = subprocess.Popen(plan.command(data, plan.script_of(len(plan.lines)), "--ack", str(ack)),
                               stdout=subprocess.DEVNULL)
    kill_at(running, ack, acts, further)
    told = acknowledged(ack)
    if not (data / "handoff-hour.db").exists():
        assert not told, "acts were acknowledged without a store"
        return 0
    check = subprocess.run([plan.program, "verify", "--data", str(data)], capture_output=True, text=True)
    if "The store is empty" in check.stderr:
        assert not told, "acts were acknowledged by an empty store"
        return 0  # killed while the tables were made
    assert check.returncode == 0, f"verify: {check.stdout}{check.stderr}"
    try:
        kept = journal(data)
    except sqlite3.OperationalError as missing:
        assert "no such table" in str(missing) and not told, missing  # killed while the tables were made
        return 0
    names = {row[0] for row in kept}
    lost = [n for n in told if f"line-{n}" not in names]
    assert not lost, f"acknowledged and gone: lines {lost}"
    assert kept[1:] == whole[1:len(kept)], "the journal is not the beginning of the script"
    if len(kept) > 1:
        mine, other = shown(plan.program, data), plan.uninterrupted(len(kept) - 1)
        differing = [key for key in other if mine.get(key) != other[key]]
        assert not differing, f"shows something else in {differing}"
    return len(kept)


def main():
    program, times = sys.argv[1], int(sys.argv[2])
    seed = int(sys.argv[3]) if len(sys.argv) > 3 else random.SystemRandom().randrange(1 << 32)
    print(f"{times} kills, seed {seed}", flush=True)
    chance = random.Random(seed)
    with tempfile.TemporaryDirectory(prefix="handoff-hour-kill-") as folder:
        plan = Hour(program, pathlib.Path(folder))
        whole = plan.whole()
        assert len(whole) == len(plan.lines) + 1, "the whole hour is not in the journal"
        depths = [kill_once(plan, whole, n, chance.randrange(len(plan.lines)), chance.uniform(0, 0.02))
                  for n in range(times)]
    midway = sum(1 for depth in depths if 1 < depth < len(whole))
    print(f"{len(whole)} acts an hour; killed after {sorted(depths)}")
    assert midway * 3 >= times, f"only {midway} of {times} kills fell into the hour"


if __name__ == "__main__":
    main()
