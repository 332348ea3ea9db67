#!/usr/bin/env python3
"""A whole hour rehearsed at 60×, by the Space key, to its end; nothing of it may be stored.

    rehearsed_hour.py PROGRAM
"""
import json
import pathlib
import sys
import tempfile
import time

import hour
from program import Program, until

HOUR = 60.0   # seconds that a rehearsed hour takes
STEPS = 36    # about as many as the training has; only the pace hangs on it


def main():
    with tempfile.TemporaryDirectory(prefix="handoff-hour-rehearsal-") as name:
        folder = pathlib.Path(name)
        roster = folder / "pairs.tsv"
        roster.write_text(hour.roster(), encoding="utf-8")
        with Program(sys.argv[1], folder, "pass", "--roster", str(roster), "--start", "--rehearse", "60") as program:
            until(lambda: program.control("next"), "the Console")
            began = time.monotonic()
            for step in range(1, 3 * STEPS):
                if program.control("end.yes"):
                    break
                # The pace of the room: an hour's steps spread over the rehearsed hour.
                time.sleep(max(0.3, began + step * HOUR / STEPS - time.monotonic()))
                program.key("space")
            until(lambda: program.control("end.yes"), "the question whether the hour ends")
            assert time.monotonic() - began > HOUR * 0.7, "the hour was over too soon"
            program.click("end.yes")
            until(lambda: not program.control("next"), "the summary")
            stored = json.loads(program.command("sessions", "--json").stdout)
            assert stored == [], f"a rehearsal was stored: {stored}"
            program.end()
        print("an hour was rehearsed to its end and left no trace")


if __name__ == "__main__":
    main()
