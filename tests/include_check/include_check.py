#!/usr/bin/env python3
"""Keeps the arrows of src/ pointing down.

    include_check.py SRC

Prints `file:line: reason` for every include that reaches above its level, for every
library a folder must not know, and for clocks, OpenGL or SQL where none may be. Exit
code 0: nothing found, 1: something found, 2: SRC does not look like our sources.
The table below is the rule; src/README.md tells it in words.
"""

import re
import sys
from pathlib import Path

SYSTEM = ("sys/", "unistd.h", "fcntl.h", "poll.h", "time.h", "signal.h", "pthread.h", "errno.h")
MAPPING = ("fcntl.h", "unistd.h", "sys/mman.h", "sys/stat.h")  # to map a font file into memory
TEXT = ("fmt/", "utf8proc.h")

# folder -> (folders it may include besides itself, library headers it may include)
ALLOWED = {
    "domain": ((), ()),
    "library": (("domain",), TEXT + ("toml++/", "md4c", "libxml/")),
    "store": (("domain",), TEXT + SYSTEM + ("soci/", "sqlite3.h", "sodium", "nlohmann/", "spdlog/")),
    "documents": (("domain", "library"),
                  TEXT + ("nlohmann/", "csv.h", "libical/", "kainjow/", "pango/", "cairo", "xlsxwriter.h", "glib")),
    "session": (("domain", "library", "store"),
                TEXT + SYSTEM + ("nlohmann/", "date/", "sodium", "spdlog/")),
    "web": (("domain", "library", "session", "documents"),
            TEXT + SYSTEM + ("boost/", "nlohmann/", "sodium", "spdlog/")),
    "ui": (("domain", "library", "session"),
           TEXT + MAPPING + ("imgui.h", "imgui_internal.h", "imgui_stdlib.h", "imgui_freetype.h",
                   "misc/freetype/imgui_freetype.h", "misc/cpp/imgui_stdlib.h", "fontconfig/", "ft2build.h", "freetype/")),
    "platform": (("domain",),
                 TEXT + SYSTEM + ("imgui", "GLFW/", "glad/", "AL/", "systemd/", "fontconfig/", "X11/",
                                  "stb/", "spdlog/")),
    "app": (("domain", "library", "store", "documents", "session", "web", "ui", "platform"), None),
}

CLOCK = (re.compile(r"::now\s*\(|\bclock_gettime\s*\(|\bgettimeofday\s*\(|\btime\s*\(\s*(?:nullptr|NULL|0)\s*\)"),
         "reads a clock; time comes in as an argument")
OPENGL = (re.compile(r"\b(?:gl[A-Z]\w*|glfw[A-Z]\w*|GLFW\w+)\b"), "speaks to the window; that is platform's")
SQL = (re.compile(r"\b(?:sqlite3_\w+|soci::)"), "speaks to the database; that is store's")

FORBIDDEN_WORDS = {
    "domain": (CLOCK, OPENGL, SQL),
    "library": (CLOCK, OPENGL, SQL),
    "documents": (CLOCK, OPENGL, SQL),
    "session": (OPENGL, SQL),
    "ui": (CLOCK, OPENGL, SQL),
    "platform": (SQL,),
}

INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]')
STANDARD = re.compile(r"^[a-z_0-9]+$")  # <vector>, <cmath>: no dot, no folder
NOT_CODE = re.compile(
    r"//[^\n]*|/\*.*?\*/"                        # comments
    r"|R\"(\w*)\(.*?\)\1\""                     # raw strings
    r"|\"(?:\\.|[^\"\\\n])*\"|'(?:\\.|[^'\\\n])'",  # strings and characters
    re.DOTALL)


def blank(match):
    """Comments and strings may name anything; keep only their line ends."""
    return "\n" * match.group(0).count("\n")


def include_fault(folder, quote, header):
    """Why `folder` may not include `header`, or None."""
    folders, libraries = ALLOWED[folder]
    first = header.split("/")[0]
    if first in ALLOWED and "/" in header:
        if first == folder or first in folders:
            return None
        return f"{folder} may not include {first}/"
    if quote == '"':
        return f'write "{header}" from src/, as "{folder}/{header}"'
    if STANDARD.match(header) or libraries is None or header.startswith(tuple(libraries)):
        return None
    return f"{folder} may not know <{header}>"


def faults_in(folder, text):
    """(line, reason) for everything wrong in one file's text."""
    for number, line in enumerate(text.splitlines(), 1):
        found = INCLUDE.match(line)
        if found and (fault := include_fault(folder, *found.groups())):
            yield number, fault
    code = NOT_CODE.sub(blank, text)
    for number, line in enumerate(code.splitlines(), 1):
        for pattern, reason in FORBIDDEN_WORDS.get(folder, ()):
            if word := pattern.search(line):
                yield number, f"{folder} {reason} ({word.group(0).strip()})"


def check(src):
    """Every fault below src, as printable lines, and how many files were read."""
    lines, files = [], 0
    for path in sorted(src.rglob("*")):
        if path.suffix not in (".hpp", ".cpp", ".h"):
            continue
        files += 1
        folder = path.relative_to(src).parts[0]
        if folder not in ALLOWED:
            lines.append(f"{path}:1: {folder}/ has no level yet; give it one in {Path(__file__).name}")
            continue
        for number, reason in faults_in(folder, path.read_text(encoding="utf-8")):
            lines.append(f"{path}:{number}: {reason}")
    return lines, files


def main(arguments):
    if len(arguments) != 1 or not Path(arguments[0]).is_dir():
        print("usage: include_check.py SRC (the folder that holds domain/, ui/ and the others)", file=sys.stderr)
        return 2
    lines, files = check(Path(arguments[0]))
    if files == 0:
        print(f"{arguments[0]}: no sources here", file=sys.stderr)
        return 2
    print("\n".join(lines) if lines else f"{files} files, every include points down")
    return 1 if lines else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
