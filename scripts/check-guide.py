#!/usr/bin/env python3
"""Does what a guide says and compares with what it shows.

usage: check-guide.py --tool=build/llvm-22/bin/fanout-tidy [--write] GUIDE...

Comments in front of fenced blocks say what they are:

  <!-- file NAME -->    the block is a file of this name
  <!-- run STATUS -->   the block is a shell command that ends with this status; the
                        text block behind it is all that the command prints
  <!-- shown -->        for reading

A block without such a comment is an error. --write puts into the text blocks what the
commands print.
"""

import argparse
import os
import pathlib
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
MARK = re.compile(r"^<!-- (?:file (?P<file>\S+)|run (?P<run>\d)|(?P<shown>shown)) -->$")


class Guide:
    def __init__(self, path, tool):
        self.path, self.tool = path, tool
        self.lines = path.read_text(encoding="utf-8").splitlines()
        self.errors, self.printed, self.commands = [], None, 0

    def check(self):
        """The guide with the text blocks as they should be."""
        result, before, at = [], "", 0
        with tempfile.TemporaryDirectory() as name:
            folder = os.path.realpath(name)
            while at < len(self.lines):
                line = self.lines[at]
                result.append(line)
                at += 1
                if line.startswith("```"):
                    end = self.lines.index("```", at)
                    result += self.block(before, line[3:], self.lines[at:end], at, folder) + ["```"]
                    at, before = end + 1, ""
                elif line.strip():
                    before = line
        return result

    def block(self, before, language, lines, at, folder):
        expected, self.printed = self.printed, None
        if expected is not None and language == "text":
            if expected != lines:
                self.errors.append(f"{self.path}:{at}: the command prints\n" + "\n".join(expected))
            return expected
        mark = MARK.match(before)
        if not mark:
            self.errors.append(f"{self.path}:{at}: neither a file nor a command: see check-guide.py")
        elif mark["file"]:
            path = pathlib.Path(folder, mark["file"])
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text("\n".join(lines) + "\n", encoding="utf-8")
        elif mark["run"]:
            self.run("\n".join(lines), int(mark["run"]), at, folder)
        return lines

    def run(self, command, status, at, folder):
        path = os.pathsep.join([str(self.tool.parent), os.environ["PATH"]])
        environment = os.environ | {"PATH": path, "CPATH": str(ROOT / "include"), "NO_COLOR": "1"}
        done = subprocess.run(["sh", "-ec", command], cwd=folder, env=environment, text=True, timeout=300,
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        self.commands += 1
        self.printed = done.stdout.replace(folder + "/", "").rstrip("\n").splitlines()
        if done.returncode != status:
            self.errors.append(f"{self.path}:{at}: exit status {done.returncode}\n{done.stdout}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tool", required=True, type=pathlib.Path)
    parser.add_argument("--write", action="store_true")
    parser.add_argument("guides", nargs="+", type=pathlib.Path)
    options = parser.parse_args()
    errors, commands = [], 0
    for path in options.guides:
        guide = Guide(path, options.tool.resolve())
        lines = guide.check()
        if options.write:
            path.write_text("\n".join(lines) + "\n", encoding="utf-8")
        errors += guide.errors
        commands += guide.commands
        if not guide.commands:
            errors.append(f"{path}: no command")
    if errors and not options.write:
        sys.exit("\n".join(errors))
    print(f"{commands} commands print what the guides show")


if __name__ == "__main__":
    main()
