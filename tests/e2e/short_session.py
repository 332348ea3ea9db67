#!/usr/bin/env python3
"""A short real session by keys and clicks, read back by `show last --json`.

    short_session.py PROGRAM
"""
import pathlib
import sys
import tempfile
import time

import hour
from program import Program, until


def shown(program):
    """The Console has drawn the step the hour stands at: what is looked up next belongs to it."""
    state = program.state()
    at = state["position"]
    title = state["sections"][at["section"] - 1]["title"]
    return f"{title.upper()}  ·  STEP {at['step']} OF" in program.page()


def walk_to(program, kind_is_there, what):
    """Space until the step is there; each press is seen before the next one."""
    for _ in range(80):
        if kind_is_there():
            return
        before = program.state()["position"]
        time.sleep(0.3)  # Next is debounced for a quarter of a second
        program.key("space")
        until(lambda: program.control("end.yes") or program.state()["position"] != before, "the next step")
        until(lambda: program.control("end.yes") or shown(program), "the Console to show it")
    raise AssertionError(f"walked past {what}")


def main():
    with tempfile.TemporaryDirectory(prefix="handoff-hour-short-") as name:
        folder = pathlib.Path(name)
        roster = folder / "pairs.tsv"
        roster.write_text(hour.roster(2), encoding="utf-8")
        with Program(sys.argv[1], folder, "pass", "--roster", str(roster), "--start") as program:
            until(lambda: (program.state() or {}).get("stage") == "running", "the hour to run")
            program.key("space")
            until(lambda: program.state()["position"]["step"] == 2, "Space to go on")
            program.key("p")
            until(lambda: program.state()["paused"], "P to pause")
            program.key("p")
            until(lambda: not program.state()["paused"], "P to go on")
            program.click("next")
            until(lambda: program.state()["position"]["step"] == 3, "the Next button to go on")

            walk_to(program, lambda: program.control("round.start"), "the first round")
            program.key("r")
            until(lambda: program.control("round.feedback"), "R to start the round")
            program.key("s")
            program.key("4")
            scored = until(lambda: program.state()["scores"], "4 to score")
            assert [s["points"] for s in scored] == [4], scored
            program.key("s")
            # "End round 1" stands beside "Feedback now", too: only the latter tells the two halves apart.
            until(lambda: program.control("round.feedback"), "S to close the scorecards")
            program.key("r")
            until(lambda: program.control("round.feedback") is None, "R to go on to feedback")
            program.key("r")
            until(lambda: program.state()["rounds"], "R to end the round")

            walk_to(program, lambda: program.control("end.yes"), "the end of the hour")
            program.click("end.yes")
            state = until(lambda: program.state() if program.state()["stage"] == "finished" else None, "the end")
            assert state["rounds"][0]["round"] == 1, state["rounds"]
            assert state["scores"][0]["pair"] == 1 and state["scores"][0]["coach"] == "Anna Coach"
            assert any(section["paused_seconds"] > 0 for section in state["sections"])
            assert {item["kind"] for item in state["follow_ups"]} >= {"commitment", "drill"}
            program.end()
        check = program.command("verify")
        assert check.returncode == 0, check.stdout + check.stderr
        print("a short session was run, scored, ended and read back")


if __name__ == "__main__":
    main()
