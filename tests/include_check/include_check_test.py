#!/usr/bin/env python3
"""The include check itself: it must find each kind of wrong file, and only those."""

import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

CHECK = Path(__file__).with_name("include_check.py")


def run_on(files):
    """Exit code and output of the check over a tree made of {path: text}."""
    with tempfile.TemporaryDirectory() as tree:
        for name, text in files.items():
            path = Path(tree, name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        done = subprocess.run([sys.executable, CHECK, tree], capture_output=True, text=True, check=False)
        return done.returncode, done.stdout + done.stderr


class IncludeCheck(unittest.TestCase):
    def assert_found(self, name, text, line, reason):
        code, output = run_on({name: text})
        self.assertEqual(code, 1, output)
        self.assertIn(f"{name}:{line}: {reason}", output)

    def assert_clean(self, name, text):
        code, output = run_on({name: text})
        self.assertEqual(code, 0, output)

    def test_upward_include(self):
        self.assert_found("domain/run.cpp", '#include <vector>\n#include "session/door.hpp"\n', 2,
                          "domain may not include session/")
        self.assert_found("ui/home.cpp", '#include "store/store.hpp"\n', 1, "ui may not include store/")
        self.assert_found("platform/window.cpp", '#include "session/door.hpp"\n', 1,
                          "platform may not include session/")

    def test_upward_include_in_angle_brackets_or_sub_folder(self):
        self.assert_found("store/deep/er/journal.hpp", "#  include <session/door.hpp>\n", 1,
                          "store may not include session/")

    def test_forbidden_library(self):
        self.assert_found("domain/run.hpp", "#include <imgui.h>\n", 1, "domain may not know <imgui.h>")
        self.assert_found("domain/run.hpp", "#include <fmt/format.h>\n", 1, "domain may not know <fmt/format.h>")
        self.assert_found("ui/wall.cpp", "#include <soci/soci.h>\n", 1, "ui may not know <soci/soci.h>")
        self.assert_found("ui/wall.cpp", "#include <imgui_impl_glfw.h>\n", 1,
                          "ui may not know <imgui_impl_glfw.h>")

    def test_a_screen_may_map_a_font_file_but_not_ask_the_time(self):
        self.assert_clean("ui/font_files.cpp", "#include <sys/mman.h>\n")
        self.assert_found("ui/wall.cpp", "#include <time.h>\n", 1, "ui may not know <time.h>")

    def test_clock_opengl_and_sql_in_a_screen(self):
        self.assert_found("ui/wall.cpp", "#include <chrono>\nauto t = std::chrono::steady_clock::now();\n", 2,
                          "ui reads a clock")
        self.assert_found("ui/wall.cpp", "void f() { glClear(1); }\n", 1, "ui speaks to the window")
        self.assert_found("ui/wall.cpp", "soci::session s;\n", 1, "ui speaks to the database")

    def test_include_not_written_from_src(self):
        self.assert_found("store/journal.cpp", '#include "journal.hpp"\n', 1, 'write "journal.hpp" from src/')

    def test_folder_without_a_level(self):
        self.assert_found("misc/things.cpp", "\n", 1, "misc/ has no level yet")

    def test_downward_includes_are_fine(self):
        self.assert_clean("ui/wall.cpp", '#include "session/snapshot.hpp"\n#include "ui/theme.hpp"\n#include <imgui.h>\n')
        self.assert_clean("app/main.cpp", '#include "store/store.hpp"\n#include <CLI/CLI.hpp>\n')

    def test_comments_and_strings_are_not_code(self):
        self.assert_clean("ui/wall.cpp", '// never call glClear here\n/* steady_clock::now()\n */ auto s = "glfwInit";\n')
        self.assert_clean("ui/wall.cpp", "auto q = '\"'; // glClear, and a \" more\nauto r = R\"(glClear)\";\n")

    def test_nothing_to_check_is_an_error(self):
        code, output = run_on({"domain/notes.md": "no sources"})
        self.assertEqual(code, 2, output)


if __name__ == "__main__":
    unittest.main()
