"""The real program under a virtual screen: started, pressed, typed into, read back."""
import json
import os
import pathlib
import signal
import subprocess
import time

PATIENCE = 20.0  # seconds; software GL on a busy machine


def until(condition, what, patience=PATIENCE):
    """Asks again until the answer is true; nothing is taken on trust after a fixed time."""
    end = time.monotonic() + patience
    while True:
        answer = condition()
        if answer:
            return answer
        assert time.monotonic() < end, f"waited {patience:.0f} s in vain for {what}"
        time.sleep(0.03)


def xdotool(*words):
    return subprocess.run(["xdotool", *words], check=True, capture_output=True, text=True).stdout.strip()


class Program:
    """`with Program(...) as p:` starts it and ends it as a person would."""

    def __init__(self, path, folder, *arguments, size="1280x720"):
        self.path, self.folder = path, pathlib.Path(folder)
        self.data, self.controls_file = self.folder / "data", self.folder / "controls.json"
        self.arguments = [path, "run", *arguments, "--windowed", size, "--data", str(self.data),
                          "--controls-to", str(self.controls_file)]
        self.process = None

    def __enter__(self):
        environment = {**os.environ, "LIBGL_ALWAYS_SOFTWARE": "1"}
        self.errors = open(self.folder / "errors.txt", "w+", encoding="utf-8")
        self.process = subprocess.Popen(self.arguments, env=environment, stderr=self.errors)
        until(lambda: self.controls_file.exists() or self.process.poll() is not None, "the first frame")
        assert self.process.poll() is None, f"ended at once with {self.process.returncode}: {self.said()}"
        until(self.take_focus, "the window to take the keyboard")
        return self

    def take_focus(self):
        """False while the window is not there or not yet on the screen."""
        self.window = self.find_window()
        return self.window and subprocess.run(["xdotool", "windowfocus", self.window],
                                              capture_output=True).returncode == 0

    def __exit__(self, *_):
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        self.errors.close()

    def said(self):
        return (self.folder / "errors.txt").read_text(encoding="utf-8")[-2000:]

    def find_window(self):
        found = subprocess.run(["xdotool", "search", "--all", "--pid", str(self.process.pid), "--name", "^Handoff Hour$"],
                               capture_output=True, text=True)
        return found.stdout.split("\n")[0].strip()

    def frame(self):
        assert self.process.poll() is None, f"the program ended with {self.process.returncode}: {self.said()}"
        return json.loads(self.controls_file.read_text(encoding="utf-8"))

    def control(self, name):
        return next((c for c in self.frame()["controls"] if c["id"] == name and c["enabled"]), None)

    def page(self):
        return self.frame()["page"]

    def key(self, name):
        xdotool("key", "--clearmodifiers", name)

    def click(self, name):
        """Presses the control where it lies once it has stopped moving, as a hand does."""
        def settled():
            place = self.control(name)
            if place is None:
                return False
            x, y = int(place["x"] + place["w"] / 2), int(place["y"] + place["h"] / 2)
            xdotool("mousemove", "--window", self.window, str(x), str(y))
            time.sleep(0.4)  # a hand rests before it presses; a dialog measures itself meanwhile
            return self.control(name) == place
        until(settled, f"the control {name} to lie still")
        xdotool("mousedown", "1")
        time.sleep(0.15)  # and holds the button as long as fingers do
        xdotool("mouseup", "1")

    def command(self, *words):
        return subprocess.run([self.path, *words, "--data", str(self.data)], capture_output=True, text=True)

    def state(self):
        """The running session as another process reads it; nothing while there is none."""
        out = self.command("show", "last", "--json")
        return json.loads(out.stdout) if out.returncode == 0 else None

    def end(self):
        self.process.send_signal(signal.SIGTERM)
        assert self.process.wait(timeout=PATIENCE) == 0, f"ended with {self.process.returncode}"
