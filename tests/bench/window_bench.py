#!/usr/bin/env python3
"""The real program measured from outside, under a virtual screen with software GL.

    window_bench.py PROGRAM [SECONDS]

Prints: start to first frame, resident memory, CPU at rest with a running timer on two windows, how
late each second's flip is shown, and what a frame of a scoreboard of 60 pairs costs.
"""
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import time

TICKS = os.sysconf("SC_CLK_TCK")


def boot_ms():
    return time.clock_gettime(time.CLOCK_BOOTTIME) * 1000


def percentile(values, share):
    ordered = sorted(values)
    return ordered[int(share * (len(ordered) - 1))] if ordered else float("nan")


def say(name, value, unit):
    print(f"{name:<52}{value:>10.2f} {unit}", flush=True)


class Running:
    def __init__(self, program, folder, *arguments):
        self.trace = folder / "frames.jsonl"
        self.trace.unlink(missing_ok=True)
        self.started = boot_ms()
        self.process = subprocess.Popen(
            [program, "run", *arguments, "--windowed", "960x1080", "--data", str(folder / "data"),
             "--frames-to", str(self.trace)],
            env={**os.environ, "LIBGL_ALWAYS_SOFTWARE": "1"}, stderr=subprocess.DEVNULL)

    def frames(self):
        if not self.trace.exists():
            return []
        return [json.loads(line) for line in self.trace.read_text().splitlines() if line.endswith("}")]

    def first_frame(self):
        while True:
            shown = [f for f in self.frames() if f["swap_ms"] > 0 and f["window"] == "console"]
            if shown:
                return shown[0]["shown_ms"] - self.started
            if self.process.poll() is not None or boot_ms() - self.started > 30_000:
                sys.exit("the program showed no frame")
            time.sleep(0.005)

    def cpu_seconds(self):
        fields = pathlib.Path(f"/proc/{self.process.pid}/stat").read_text().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / TICKS

    def resident_mib(self):
        for line in pathlib.Path(f"/proc/{self.process.pid}/status").read_text().splitlines():
            if line.startswith("VmRSS"):
                return int(line.split()[1]) / 1024
        return float("nan")

    def end(self):
        self.process.terminate()
        self.process.wait(timeout=20)


def roster(folder, pairs):
    file = folder / f"pairs-{pairs}.tsv"
    rows = "".join(f"Executive {i}\tManager {i}\tAccount {i}\n" for i in range(1, pairs + 1))
    file.write_text("ae\tcsm\taccount\n" + rows)
    return str(file)


def measure_starts(program, folder):
    times = []
    for _ in range(5):
        running = Running(program, folder)
        times.append(running.first_frame())
        running.end()
    say("start to first frame, p50 of 5", percentile(times, 0.5), "ms")
    say("start to first frame, worst of 5", max(times), "ms")


def measure_rest(program, folder, seconds):
    running = Running(program, folder, "pass", "--roster", roster(folder, 8), "--start", "--rehearse", "1")
    running.first_frame()
    time.sleep(3)  # the opening's own frames are not rest
    cpu, began = running.cpu_seconds(), boot_ms()
    time.sleep(seconds)
    passed = (boot_ms() - began) / 1000
    say(f"CPU at rest over {passed:.0f} s, two windows, timer running",
        (running.cpu_seconds() - cpu) / passed * 100, "% of a core")
    say("resident memory", running.resident_mib(), "MiB")
    frames = [f for f in running.frames() if f["shown_ms"] > began]
    late = [f["shown_ms"] - f["due_ms"] for f in frames if "due_ms" in f]
    say("flips shown", len(late), "")
    for share, name in ((0.5, "p50"), (0.99, "p99"), (1.0, "worst")):
        say(f"a second's flip is shown late, {name}", percentile(late, share), "ms")
    running.end()


def measure_scoreboard(program, folder):
    running = Running(program, folder, "pass", "--roster", roster(folder, 60), "--start", "--rehearse", "60")
    running.first_frame()
    window = subprocess.run(["xdotool", "search", "--all", "--pid", str(running.process.pid), "--name",
                             "^Handoff Hour$"], capture_output=True, text=True).stdout.split()[0]
    subprocess.run(["xdotool", "windowfocus", window], check=True)
    subprocess.run(["xdotool", "key", "s"], check=True)
    time.sleep(2)
    began = boot_ms()
    time.sleep(20)
    for name in ("console", "wall"):
        built = [f for f in running.frames()
                 if f["window"] == name and f["shown_ms"] > began and f["build_ms"] > 0]
        say(f"60 pairs, {name}: frames", len(built), "")
        # Software GL keeps every core busy, so the time that passes holds other threads' work, too.
        for key, what in (("build_cpu_ms", "CPU of a frame outside GL"), ("build_ms", "the same as it passed")):
            cost = [f[key] for f in built]
            for share, word in ((0.5, "p50"), (0.99, "p99")):
                say(f"60 pairs, {name}: {what}, {word}", percentile(cost, share), "ms")
    running.end()


def main():
    program = sys.argv[1]
    seconds = float(sys.argv[2]) if len(sys.argv) > 2 else 60
    with tempfile.TemporaryDirectory(prefix="handoff-hour-bench-") as name:
        folder = pathlib.Path(name)
        measure_starts(program, folder)
        measure_rest(program, folder, seconds)
        measure_scoreboard(program, folder)


if __name__ == "__main__":
    main()
