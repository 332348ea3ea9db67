#!/usr/bin/env python3
"""The whole hour of `pass` by real keys: eight pairs, three scored rounds, read back by `show --json`.

    hour_by_keys.py PROGRAM

What a facilitator does in her first hour and must not go wrong: Tab between fields, the opening silence
after a real start, 24 cards each on its pair, the stopwatch of a script, undo and redo, two layouts.
"""
import pathlib
import subprocess
import sys
import tempfile
import time

import hour
from program import Program, until, xdotool

PAIRS = 8


def points(number, pair):
    """The four digits of a card: another for every pair and round."""
    return [1 + (number + pair * (column + 1) + column) % 5 for column in range(4)]


def step_title(program):
    state = program.state()
    at = state["position"]
    return state["sections"][at["section"] - 1]["title"].upper(), at["step"]


def on_screen(program):
    title, step = step_title(program)
    return f"{title}  ·  STEP {step} OF" in program.page()


def next_step(program):
    before = program.state()["position"]
    time.sleep(0.3)  # Next is debounced for a quarter of a second
    program.key("space")
    until(lambda: program.control("end.yes") or program.state()["position"] != before, "the next step")
    until(lambda: program.control("end.yes") or on_screen(program), "the Console to show it")


def walk_to(program, there, what):
    for _ in range(90):
        if there():
            return
        next_step(program)
    raise AssertionError(f"walked past {what}")


def silence(program):
    until(lambda: "Start, then" in program.page() or program.control("start"), "the page before the start")
    time.sleep(1.5)  # the session is open and waits; that time is not the step's
    program.key("space")
    until(lambda: (program.state() or {}).get("stage") == "running", "Space to start the hour")


def undo_past_the_start(program):
    program.key("ctrl+z")
    until(lambda: program.control("undo.no"), "undo to ask before it takes back the start")
    program.key("ctrl+z")  # behind a question nothing happens
    program.key("Escape")
    until(lambda: program.control("undo.no") is None, "Escape to leave it")
    assert program.state()["stage"] == "running"


def undo_and_redo(program):
    before = program.state()["position"]
    next_step(program)
    after = program.state()["position"]
    program.key("ctrl+z")
    until(lambda: program.state()["position"] == before, "Ctrl+Z to take the step back")
    program.key("ctrl+shift+z")
    until(lambda: program.state()["position"] == after, "Ctrl+Shift+Z to take it again")
    program.key("ctrl+z")
    until(lambda: program.state()["position"] == before, "Ctrl+Z once more")
    program.key("ctrl+y")
    until(lambda: program.state()["position"] == after, "Ctrl+Y to take it again")


def read_by_key(program):
    program.key("t")
    until(lambda: program.control("reader.restart"), "T to start the stopwatch")
    program.key("space")
    until(lambda: program.control("reader.restart") is None, "Space to leave the script")
    assert not program.state()["readings"], "a reading of a moment was stored"


def score_round(program, number):
    walk_to(program, lambda: (program.control("round.start") or {}).get("label") == f"Start round {number}",
            f"round {number}")
    program.key("r")
    until(lambda: program.control("round.feedback"), f"R to start round {number}")
    program.key("s")
    until(lambda: program.control("grid.reveal"), "S to open the scorecards")
    for pair in range(1, PAIRS + 1):
        xdotool("type", "--delay", "15", "".join(map(str, points(number, pair))))
        program.key("Return")
    cards = lambda: [s for s in program.state()["scores"] if s["round"] == number and s["points"]]
    until(lambda: len(cards()) == 4 * PAIRS, f"{4 * PAIRS} scores of round {number}")
    program.key("1")  # every card is in: a stray digit is for nobody
    program.key("s")
    until(lambda: program.control("grid.reveal") is None, "S to close the scorecards")
    program.key("r")
    until(lambda: program.control("round.feedback") is None, "R to go on to feedback")
    program.key("r")
    until(lambda: len(program.state()["rounds"]) == number, "R to end the round")


def tab_through_the_tree(program):
    walk_to(program, lambda: program.control("tier.1.person"), "the escalation tree")
    program.click("tier.1.person")
    xdotool("type", "--delay", "25", "Ann")
    program.key("Tab")
    xdotool("type", "--delay", "25", "Bob 555.1")
    until(lambda: program.state()["tree"][0]["phone"] == "Bob 555.1", "the phone to be stored")
    state = program.state()
    assert state["tree"][0]["person"] == "Ann", state["tree"]
    assert not state["wall"]["blackout"], "what was typed turned the wall black"
    program.key("Escape")


def another_layout(program):
    """Selecting all goes by the letter; a clicker's black key by its place."""
    subprocess.run(["setxkbmap", "fr"], check=True)
    try:
        program.click("message")
        xdotool("key", "26")  # "e" as a French row has it
        xdotool("key", "27")
        until(lambda: program.control("message")["value"] == "er", "two letters")
        xdotool("keydown", "37", "key", "24", "keyup", "37")  # Ctrl and the key that prints A
        xdotool("key", "22")
        until(lambda: program.control("message")["value"] == "", "Ctrl+A and Backspace to empty the field")
        program.key("Escape")
        time.sleep(0.3)
        xdotool("key", "60")
        until(lambda: program.state()["wall"]["blackout"], "the clicker's key to turn the wall black")
        xdotool("key", "60")
        until(lambda: not program.state()["wall"]["blackout"], "and back")
    finally:
        subprocess.run(["setxkbmap", "us"], check=True)


def commitments(program):
    walk_to(program, lambda: program.control("said.1"), "the commitments")
    program.key("2")
    agreed = lambda: [c for c in program.state()["commitments"] if c["agreed"]]
    until(lambda: len(agreed()) == 1, "2 to mark what the first pair said")
    program.key("shift+Right")
    first = until(lambda: agreed()[0]["due"], "Shift+Right to agree on a day")
    program.key("shift+Right")
    until(lambda: agreed()[0]["due"] > first, "and on a later one")
    return agreed()[0]["due"]


def main():
    with tempfile.TemporaryDirectory(prefix="handoff-hour-keys-") as name:
        folder = pathlib.Path(name)
        roster = folder / "pairs.tsv"
        roster.write_text(hour.roster(PAIRS), encoding="utf-8")
        with Program(sys.argv[1], folder, "pass", "--roster", str(roster)) as program:
            silence(program)
            undo_past_the_start(program)
            undo_and_redo(program)
            another_layout(program)
            walk_to(program, lambda: program.control("reader.start"), "the first script")
            read_by_key(program)
            for number in (1, 2, 3):
                score_round(program, number)
            tab_through_the_tree(program)
            due = commitments(program)
            walk_to(program, lambda: program.control("end.yes"), "the end of the hour")
            program.click("end.yes")
            state = until(lambda: program.state() if program.state()["stage"] == "finished" else None, "the end")
            for number in (1, 2, 3):
                for pair in range(1, PAIRS + 1):
                    given = {s["criterion"]: s["points"] for s in state["scores"]
                             if s["round"] == number and s["pair"] == pair}
                    assert [given[c] for c in hour.CRITERIA] == points(number, pair), (number, pair, given)
            assert due in {item["due"] for item in state["follow_ups"]}, state["follow_ups"]
            program.end()
        check = program.command("verify")
        assert check.returncode == 0, check.stdout + check.stderr
        print("the whole hour was run by keys, with 24 cards each on its pair")


if __name__ == "__main__":
    main()
