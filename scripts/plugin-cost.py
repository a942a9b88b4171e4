#!/usr/bin/env python3
"""Measures what the plugin adds to clang-tidy.

usage: plugin-cost.py [--llvm=22] [-p BUILD] [--runs=N] [--instructions] FILE...

Runs clang-tidy with one cheap check, alone and with the plugin and all of its checks,
in turns, and compares the least user CPU time of N runs of each. Without -p, the files
are compiled as C11 or C++20. --instructions counts with valgrind instead: slow, and the same
number on a busy machine. Exits with 1 if one file costs more than --most per cent.
"""

import argparse
import os
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
CHEAP = "misc-misplaced-const"  # active in C and in C++


def user_seconds(command):
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode != 0:
        sys.exit(f"plugin-cost.py: exit status {child.returncode}: {' '.join(command)}")
    return usage.ru_utime


def giga_instructions(command):
    counter = ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null"]
    done = subprocess.run(counter + command, capture_output=True, text=True)
    found = re.search(r"Collected : (\d+)", done.stderr)
    if done.returncode != 0 or not found:
        sys.exit(f"plugin-cost.py: exit status {done.returncode}: {' '.join(command)}\n{done.stderr}")
    return int(found[1]) / 1e9


def commands(options, file):
    tool = f"/usr/lib/llvm-{options.llvm}/bin/clang-tidy"
    plugin = ROOT / f"build/llvm-{options.llvm}/lib/FanoutTidyPlugin.so"
    standard = "-std=gnu11" if file.endswith(".c") else "-std=c++20"
    here = [file, "--", standard, "-D_GNU_SOURCE", f"-I{ROOT}/test/benchmark"]
    behind = ["-p", options.p, file] if options.p else here
    quiet = ["--quiet", "--config={}", "--extra-arg=-w"]
    return ([tool, f"--checks=-*,{CHEAP}", *quiet, *behind],
            [tool, f"--load={plugin}", f"--checks=-*,{CHEAP},fanout-*", *quiet, *behind])


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--llvm", default="22")
    parser.add_argument("-p", help="the folder of compile_commands.json")
    parser.add_argument("--runs", type=int, default=7)
    parser.add_argument("--instructions", action="store_true")
    parser.add_argument("--most", type=float, default=5.0)
    parser.add_argument("files", nargs="+")
    options = parser.parse_args()
    measure, unit = (giga_instructions, "G instr.") if options.instructions else (user_seconds, "s")
    runs = 1 if options.instructions else options.runs
    worst = 0.0
    for file in options.files:
        pair = commands(options, file)
        times = [tuple(map(measure, pair)) for _ in range(runs)]
        alone, both = (min(column) for column in zip(*times))
        added = 100 * (both / alone - 1)
        worst = max(worst, added)
        print(f"{alone:8.2f} {unit} alone  {both:8.2f} {unit} with the plugin  {added:+6.1f} %  {os.path.relpath(file)}",
              flush=True)
    return 1 if worst > options.most else 0


if __name__ == "__main__":
    sys.exit(main())
