#!/usr/bin/env python3
"""Applies the fixes of one source file and compares with its comments.

usage: check_fix.py --driver=… --clang-tidy=… --plugin=… --clang=…
                    FILE RULES [--config=JSON] [-- COMPILER FLAGS…]

  f(a, b);  //! none       a finding without a fix
  f(a, b);
  //-> g(a, 32, b);        what the line above becomes (indented alike)
  //+ limit(a);            a line that is inserted here

These comments are taken out first. Then --fix of the driver, -fix of clang-tidy and
the fixes in SARIF must make the same text of it: exactly the one that the comments
say. It must compile, only the findings without a fix may be left, and a second --fix
may change nothing.
"""

import argparse
import json
import os
import re
import subprocess
import sys
import tempfile

TIMEOUT = 300  # seconds for one program; a hang is a failure
PLACE = re.compile(r"^(?P<file>[^\s:][^:]*):(?P<line>\d+):\d+: (?:warning|error|note): .*"
                   r"\[fanout-[a-z-]+\]$")


class Failure(Exception):
    pass


def parse_arguments(argv):
    flags = []
    if "--" in argv:
        at = argv.index("--")
        argv, flags = argv[:at], argv[at + 1:]
    parser = argparse.ArgumentParser()
    for tool in ("driver", "clang-tidy", "plugin", "clang"):
        parser.add_argument("--" + tool, required=True)
    parser.add_argument("--config", default="{}")
    parser.add_argument("file")
    parser.add_argument("rules")
    arguments = parser.parse_args(argv)
    if not any(flag.startswith("-std=") for flag in flags):
        flags.insert(0, "-std=c17" if arguments.file.endswith(".c") else "-std=c++20")
    arguments.flags = flags
    return arguments


def run(command, folder):
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True,
                          timeout=TIMEOUT)
    if done.returncode < 0 or done.returncode > 1:
        raise Failure(f"status {done.returncode}: {' '.join(command)}\n"
                      + done.stdout + done.stderr)
    return done


def expectations(text):
    """(the code before, the code after, the lines that keep their finding)"""
    before, after, left = [], [], []
    for line in text.splitlines():
        indent = line[:len(line) - len(line.lstrip())]
        if line.strip().startswith("//-> "):
            after[-1] = indent + line.strip()[5:]
        elif line.strip().startswith("//+ "):
            after.append(indent + line.strip()[4:])
        else:
            code, mark, _ = line.partition("  //! none")
            before.append(code)
            after.append(code)
            if mark:
                left.append(len(after))
    return "\n".join(before) + "\n", "\n".join(after) + "\n", left


class Case:
    def __init__(self, arguments, folder, before):
        self.arguments, self.folder = arguments, folder
        self.name = os.path.basename(arguments.file)
        with open(os.path.join(folder, ".clang-tidy"), "w", encoding="utf-8") as file:
            file.write(arguments.config)
        self.before = before

    @property
    def path(self):
        return os.path.join(self.folder, self.name)

    def reset(self):
        with open(self.path, "w", encoding="utf-8") as file:
            file.write(self.before)

    def text(self):
        with open(self.path, encoding="utf-8") as file:
            return file.read()

    def driver(self, *options):
        return run([self.arguments.driver, f"--checks=-*,{self.arguments.rules}",
                    "--fail-on=note", *options, self.name, "--", *self.arguments.flags],
                   self.folder)

    def clang_tidy(self):
        return run([self.arguments.clang_tidy, "-load=" + self.arguments.plugin,
                    f"--checks=-*,{self.arguments.rules}", "--quiet", "--fix", self.name,
                    "--", *self.arguments.flags], self.folder)

    def findings(self):
        lines = self.driver("--format=concise", "--quiet").stdout.splitlines()
        return sorted(int(found["line"]) for found in map(PLACE.match, lines) if found)

    def compiles(self):
        done = run([self.arguments.clang, "-fsyntax-only", *self.arguments.flags,
                    *(["-x", "c"] if self.name.endswith(".c") else ["-x", "c++"]),
                    self.name], self.folder)
        if done.returncode:
            raise Failure(f"does not compile:\n{done.stderr}\n{self.text()}")


def applied(sarif, text):
    """The text with the fixes of a SARIF log."""
    lines = text.splitlines(keepends=True)
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line))
    edits = set()
    for result in sarif["runs"][0]["results"]:
        for fix in result.get("fixes", []):
            for change in fix["artifactChanges"]:
                for one in change["replacements"]:
                    at = one["deletedRegion"]
                    edits.add((starts[at["startLine"] - 1] + at["startColumn"] - 1,
                               starts[at["endLine"] - 1] + at["endColumn"] - 1,
                               one["insertedContent"]["text"]))
    for begin, end, new in sorted(edits, reverse=True):
        text = text[:begin] + new + text[end:]
    return text


def same(what, text, expected):
    if text != expected:
        raise Failure(f"{what} does not make what the comments say:\n{text}")


def check(case, after, left):
    case.reset()
    case.compiles()
    found = case.findings()
    sarif = json.loads(case.driver("--format=sarif", "--quiet").stdout)
    same("SARIF", applied(sarif, case.before), after)
    case.clang_tidy()
    same("clang-tidy", case.text(), after)
    case.reset()
    said = case.driver("--fix").stderr
    same("--fix", case.text(), after)
    case.compiles()
    if case.findings() != left:
        raise Failure(f"left: {case.findings()}, expected: {left}\n{case.text()}")
    fixed = len(found) - len(left)
    none = f"{len(left)} finding{'s have' if len(left) != 1 else ' has'} no fix"
    if f"fixed {fixed} finding" not in said or none not in said:
        raise Failure(f"expected: fixed {fixed}, {none}; said:\n{said}")
    case.driver("--fix")
    same("a second --fix", case.text(), after)


def main(argv):
    arguments = parse_arguments(argv)
    with open(arguments.file, encoding="utf-8") as file:
        before, after, left = expectations(file.read())
    with tempfile.TemporaryDirectory() as folder:
        check(Case(arguments, folder, before), after, left)


if __name__ == "__main__":
    try:
        main(sys.argv[1:])
    except Failure as failure:
        sys.exit(f"check_fix.py: {failure}")
