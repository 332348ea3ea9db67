#!/usr/bin/env python3
"""Marks every internal field of every shipped template and looks for the mark in all customer documents.

    nothing_leaks.py PROGRAM TEMPLATES-FOLDER
"""
import email
import email.header
import json
import pathlib
import subprocess
import sys
import tempfile
import tomllib
import zipfile

MARK = "KEPTINSIDE"
PARTS = {"text": ["text"], "quote": ["quote", "speaker", "call"],
         "person": ["name", "role", "title", "tenure", "channel", "cares", "fears"],
         "risk": ["risk", "mitigation", "owner"], "metric": ["what", "baseline", "target", "measured"],
         "ranked": ["text"], "attachment": ["name", "link", "note"], "milestones": ["what", "owner", "proof"]}
FORMATS = ["md", "html", "pdf", "xlsx", "csv", "json", "ics", "eml", "chat"]


def kept_inside(section, field, part):
    if field.get("audience", "internal") != "customer" or section.get("red_flags"):
        return True
    return part == "proof" or (field.get("type") == "person" and part in ("cares", "fears"))


def cells(template):
    for section in template["sections"]:
        for field in section["fields"]:
            for part in PARTS.get(field.get("type", "text"), []):
                word = MARK if kept_inside(section, field, part) else "Told"
                yield f"{field['id']}.1.{part}={word} {field['id']} {part}"


def words_of(path):
    if path.suffix == ".pdf":
        return subprocess.run(["pdftotext", str(path), "-"], check=True, capture_output=True).stdout
    if path.suffix == ".xlsx":
        with zipfile.ZipFile(path) as book:
            return b"".join(book.read(name) for name in book.namelist())
    if path.suffix == ".eml":
        letter = email.message_from_bytes(path.read_bytes())
        subject = str(email.header.make_header(email.header.decode_header(letter["Subject"])))
        return subject.encode() + b"".join(part.get_payload(decode=True) or b"" for part in letter.walk())
    return path.read_bytes().replace(b"\r\n ", b"")  # calendars fold their lines


def main():
    program, templates = sys.argv[1], sorted(pathlib.Path(sys.argv[2]).glob("*.toml"))
    assert templates, sys.argv[2]
    documents = 0
    with tempfile.TemporaryDirectory(prefix="handoff-hour-leaks-") as name:
        folder = pathlib.Path(name)

        def run(*words):
            done = subprocess.run([program, *words, "--data", str(folder / "data")], capture_output=True, text=True)
            assert done.returncode == 0, f"{words}: {done.stderr}"
            return done.stdout.strip()

        for file in templates:
            template = tomllib.loads(file.read_text(encoding="utf-8"))
            sets = [word for cell in cells(template) for word in ("--set", cell)]
            assert any(MARK in word for word in sets), file
            packet = run("packet", "new", "--template", template["id"], "--account", "Acme", "--closed", "2026-11-02", *sets)
            if any(field.get("type") == "promises" for section in template["sections"] for field in section["fields"]):
                run("packet", "act", packet, json.dumps({"do": "promise", "kind": "scope", "text": MARK, "owner": MARK,
                                                         "heard": MARK, "due": "2026-12-01"}))
                run("packet", "act", packet, json.dumps({"do": "promise", "kind": "scope", "text": "Told", "heard": MARK,
                                                         "customer": True}))
                run("packet", "act", packet, json.dumps({"do": "close", "promise": 2, "evidence": MARK}))
            for part in ("packet", "plan", "commitments"):
                for kind in FORMATS:
                    out = folder / f"{template['id']}-{part}.{kind}"
                    run("packet", "export", packet, "--as", kind, "--part", part, "--customer", "-o", str(out))
                    words = words_of(out)
                    at = words.find(MARK.encode())
                    assert at < 0, f"{out.name}: … {words[max(0, at - 60):at + 60]!r}"
                    documents += 1
            inside = folder / f"{template['id']}-ours.md"
            run("packet", "export", packet, "--as", "md", "-o", str(inside))
            assert MARK in inside.read_text(encoding="utf-8"), "our own version holds what is internal"
    print(f"{documents} documents for the customer, nothing internal in them")


if __name__ == "__main__":
    main()
