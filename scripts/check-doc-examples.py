#!/usr/bin/env python3
"""Runs the C++ examples of the rule pages through fanout-tidy.

usage: check-doc-examples.py --tool=build/llvm-22/bin/fanout-tidy [--write] [PAGE…]

A C++ block of docs/rules/<id>.md stands behind one of two comments:

  <!-- reported -->   rule <id> reports it; a text block behind it is what the tool
                      prints with --format=concise, the file being example.cpp
  <!-- fragment -->   a part of a class or function, for reading: not compiled
  <!-- silent -->     neither <id> nor any rule that is on by default reports it

A block without such a comment is an error, and so is one that does not compile.
--write only puts what the tool prints into the text blocks.
"""

import argparse
import collections
import os
import pathlib
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
QT = "/usr/include/x86_64-linux-gnu/qt5"
FENCE = re.compile(r"^```(?P<language>\w*)\s*$")
MARK = re.compile(r"^<!-- (reported|silent|fragment) -->$")
FINDING = re.compile(r"^(?P<file>.+?):(?P<rest>\d+:\d+: \w+: .* \[(?P<rule>[\w-]+)\])$")


class Block:
    """A fenced block: `start` is the index of its first line, `end` of its last fence."""

    def __init__(self, page, language, mark, start, lines):
        self.page, self.language, self.mark, self.start = page, language, mark, start
        self.end = start + len(lines)
        self.lines = lines
        self.says = None  # the text block that shows the messages

    @property
    def rule(self):
        return self.page.stem

    @property
    def file(self):
        return f"{self.rule}-{self.start}.cpp"

    def __str__(self):
        return f"{os.path.relpath(self.page)}:{self.start + 1}"


def blocks_of(page):
    """All fenced blocks, in order. A mark is the last line before a fence."""
    blocks, before, opened = [], "", None
    for number, line in enumerate(page.read_text(encoding="utf-8").splitlines()):
        fence = FENCE.match(line)
        if opened and line == "```":
            blocks.append(Block(page, *opened))
            opened = None
        elif opened:
            opened[3].append(line)
        elif fence:
            mark = MARK.match(before)
            opened = (fence["language"], mark and mark[1], number + 1, [])
        if line.strip():
            before = line
    return blocks


def examples(pages, errors):
    """The C++ blocks, each with the text block that comes right after it."""
    found = []
    for page in pages:
        previous = None
        for block in blocks_of(page):
            if block.language == "cpp" and block.mark != "fragment":
                found.append(block)
                if not block.mark:
                    errors.append(f"{block}: neither <!-- reported --> nor <!-- silent -->")
            elif block.language == "text" and previous and previous.mark == "reported":
                previous.says = block
            previous = block
    return found


def run(tool, arguments, folder=None):
    done = subprocess.run([tool, *arguments], capture_output=True, text=True, cwd=folder,
                          timeout=600)
    if done.returncode not in (0, 1):
        sys.exit(f"check-doc-examples.py: {tool} exit {done.returncode}:\n"
                 f"{done.stdout}{done.stderr}")
    return done.stdout


def opt_in_rules(tool):
    listed = run(tool, ["--list-rules"]).splitlines()
    return {line.split()[0] for line in listed if re.search(r"\boff\b|opt-in", line)}


def flags():
    stubs = sorted(path for path in (ROOT / "test/stubs").iterdir() if path.is_dir())
    qt = [QT, f"{QT}/QtCore", f"{QT}/QtConcurrent"]
    return ["-std=c++20", "-fPIC", "-w", *(f"-isystem{path}" for path in [*stubs, *qt])]


def findings(tool, blocks):
    """{file: [(rule, line as printed for example.cpp)]}"""
    result = collections.defaultdict(list)
    with tempfile.TemporaryDirectory() as folder:
        for block in blocks:
            path = pathlib.Path(folder, block.file)
            path.write_text("\n".join(block.lines) + "\n", encoding="utf-8")
        output = run(tool, ["--format=concise", "--quiet", "--checks=-*,fanout-*",
                            *(block.file for block in blocks), "--", *flags()], folder)
    for line in output.splitlines():
        if match := FINDING.match(line):
            result[pathlib.Path(match["file"]).name].append((match["rule"], "example.cpp:" + match["rest"]))
    return result


def judge(block, found, opt_in):
    """What is wrong with a block, or nothing."""
    ours = [line for rule, line in found if rule == block.rule]
    if block.mark == "silent":
        others = [line for rule, line in found if rule not in opt_in and rule != block.rule]
        return [f"{block}: not silent: {line}" for line in ours + others]
    if not ours:
        return [f"{block}: {block.rule} does not report it"]
    if block.says and block.says.lines != ours:
        return [f"{block.says}: the tool prints\n" + "\n".join(ours)]
    return []


def write(blocks, found):
    """Replaces the lines of text blocks, from the end so that places stay right."""
    for block in sorted(blocks, key=lambda one: one.start, reverse=True):
        if block.says:
            lines = block.page.read_text(encoding="utf-8").splitlines()
            lines[block.says.start:block.says.end] = [
                line for rule, line in found[block.file] if rule == block.rule]
            block.page.write_text("\n".join(lines) + "\n", encoding="utf-8")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--tool", required=True, type=pathlib.Path)
    parser.add_argument("--write", action="store_true")
    parser.add_argument("pages", nargs="*", type=pathlib.Path)
    arguments = parser.parse_args()
    pages = [page.resolve() for page in arguments.pages]
    errors = []
    blocks = examples(pages or sorted((ROOT / "docs/rules").glob("fanout-*.md")), errors)
    if not blocks:
        sys.exit("check-doc-examples.py: no page with a C++ block")
    tool = arguments.tool.resolve()
    opt_in, found = opt_in_rules(tool), findings(tool, blocks)
    if arguments.write:
        return write(blocks, found)
    for block in blocks:
        errors += judge(block, found[block.file], opt_in) if block.mark else []
    if errors:
        sys.exit("\n".join(errors))
    counts = collections.Counter(block.mark for block in blocks)
    print(f"{counts['reported']} examples are reported, {counts['silent']} are silent")


if __name__ == "__main__":
    main()
