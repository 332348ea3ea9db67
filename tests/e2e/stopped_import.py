#!/usr/bin/env python3
"""Stops an import of deals half way by SIGKILL, SIGINT and SIGTERM, and proves that the next one goes on.

    stopped_import.py PROGRAM ROWS

After each stop `verify` holds, and nothing is begun twice; what a signal that can be caught leaves behind
is told as it is. The last import begins the rest, and one more begins nothing.
"""
import pathlib
import re
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time

STOPS = [signal.SIGKILL, signal.SIGINT, signal.SIGKILL, signal.SIGTERM]
EXIT = {signal.SIGKILL: -signal.SIGKILL, signal.SIGINT: 130, signal.SIGTERM: 143}
PATIENCE = 600  # seconds


def export(file, rows):
    with file.open("w", encoding="utf-8") as out:
        out.write("Opportunity ID,Opportunity Name,Account Name,Opportunity Owner,Stage,Close Date,Amount\n")
        for row in range(rows):
            out.write(f'006A{row:08d}X,Annual,Account {row},Zoë Berg,Closed Won,2026-11-23,"$84,000"\n')


def begun(data):
    file = data / "handoff-hour.db"
    if not file.exists():
        return 0
    with sqlite3.connect(f"file:{file}?mode=ro", uri=True, timeout=10) as db:
        if not db.execute("SELECT 1 FROM sqlite_master WHERE name = 'packets'").fetchone():
            return 0
        all_of_them, records = db.execute("SELECT count(*), count(DISTINCT record) FROM packets").fetchone()
    assert all_of_them == records, f"{all_of_them - records} deals have two packets"
    return records


def check(program, data):
    done = subprocess.run([program, "verify", "--data", str(data)], capture_output=True, text=True)
    assert done.returncode == 0, f"verify: {done.stdout}{done.stderr}"


def stop_half_way(command, program, data, how, share):
    """Ends an import once it has stored its share; how many packets there are then."""
    before = begun(data)
    running = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    patience = time.monotonic() + PATIENCE
    while running.poll() is None and begun(data) < before + share and time.monotonic() < patience:
        time.sleep(0.05)
    running.send_signal(how)
    out, err = running.communicate(timeout=PATIENCE)
    assert running.returncode == EXIT[how], f"{how.name}: exit code {running.returncode}, {out}{err}"
    after = begun(data)
    assert after >= before + share, f"{how.name} came before {share} were stored"
    if how != signal.SIGKILL:
        told = re.search(r"Stopped after (\d+) of (\d+) packets", err)
        assert told and int(told[1]) == after - before, f"{after - before} were begun: {err}"
        assert f"{after - before} packets begun" in out, out
    check(program, data)
    return after


def main():
    program, rows = sys.argv[1], int(sys.argv[2])
    with tempfile.TemporaryDirectory(prefix="handoff-hour-import-") as name:
        folder = pathlib.Path(name)
        data, file = folder / "data", folder / "won.csv"
        export(file, rows)
        command = [program, "deals", "import", str(file), "--data", str(data)]
        depths = [stop_half_way(command, program, data, how, rows // 8) for how in STOPS]
        assert depths[-1] < rows, "the export is too short to be stopped so often"
        for expected in (rows - depths[-1], 0):
            done = subprocess.run(command, check=True, capture_output=True, text=True)
            assert f" {expected} packets begun" in done.stdout, done.stdout
            assert begun(data) == rows
        check(program, data)
    print(f"stopped after {depths} of {rows} packets; all are there once")


if __name__ == "__main__":
    main()
