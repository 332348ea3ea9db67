#!/usr/bin/env python3
"""A packet filled in the real program: typed into, killed, gone on with, promised in, written out.

    filled_packet.py PROGRAM
"""
import json
import pathlib
import sys
import tempfile

from program import Program, until, xdotool


def packet(program):
    out = program.command("packet", "show", "last", "--json")
    assert out.returncode == 0, out.stderr
    return out.stdout


def type_words(words):
    xdotool("type", "--delay", "20", words)


def open_packet(program, name):
    until(lambda: program.control("home.handoffs"), "Home")
    program.click("home.handoffs")
    until(lambda: program.control("packets.new"), "the list of packets")
    row = until(lambda: next((c["id"] for c in program.frame()["controls"] if name in c["id"]), None),
                "the packet in the list")
    program.click(row)
    until(lambda: program.control("packet.tab.0"), "the packet")


def main():
    with tempfile.TemporaryDirectory(prefix="handoff-hour-packet-") as folder_name:
        folder = pathlib.Path(folder_name)
        first = Program(sys.argv[1], folder, size="1366x768")
        begun = first.command("packet", "new", "--account", "Northwind", "--ae", "Zoe Adler", "--csm",
                              "Jan Nowak", "--closed", "2026-11-02")
        assert begun.returncode == 0, begun.stderr
        name = begun.stdout.strip()
        with first as program:
            open_packet(program, name)
            program.click("missing.champion")
            until(lambda: program.control("cell.champion.1.name"), "the field to open")
            program.click("cell.champion.1.name")
            type_words("Mai Tran")
            until(lambda: "Mai Tran" in packet(program), "the pause to store what was typed")
            program.process.kill()
            program.process.wait()
        assert "Mai Tran" in packet(first)
        with Program(sys.argv[1], folder, size="1366x768") as program:
            open_packet(program, name)
            program.click("packet.tab.1")
            until(lambda: program.control("promise.new"), "the ledger")
            program.click("promise.new")
            type_words("A named engineer until go-live")
            until(lambda: program.control("promise.new")["value"].endswith("go-live"), "the words on the screen")
            program.click("promise.new.due")
            type_words("2027-03-31")
            until(lambda: program.control("promise.new.due")["value"] == "2027-03-31", "the day on the screen")
            program.click("promise.add")
            until(lambda: "A named engineer until go-live" in packet(program), "the promise to be stored")
            until(lambda: program.control("promise.1.initial"), "the promise in the ledger")
            program.click("promise.1.initial")
            program.click("packet.tab.6")
            until(lambda: program.control("documents.pdf"), "the documents")
            program.click("documents.pdf")
            written = until(lambda: list((program.data / "documents").glob("*.pdf")), "the PDF")
            assert written[0].read_bytes().startswith(b"%PDF"), written
            program.end()
        promise = json.loads(packet(first))["promises"][0]
        assert promise["text"] == "A named engineer until go-live", promise
        assert "Zoe Adler" in json.dumps(promise), promise
        check = first.command("verify")
        assert check.returncode == 0, check.stdout + check.stderr
        print("a packet was filled, killed, gone on with, promised in and written out")


if __name__ == "__main__":
    main()
