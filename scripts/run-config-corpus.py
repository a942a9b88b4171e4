#!/usr/bin/env python3
"""Runs fanout-tidy over the configuration files of public repositories.

    scripts/run-config-corpus.py CORPUS [--tool PATH] [--check PAGE]

CORPUS holds one folder a repository (owner+name). Prints the table of
docs/corpus-configurations.md: what was read, and each finding with its judgement
from test/configurations/corpus-judgements.txt. A finding that nobody has judged,
or a judged one that is gone, is an error. With --check, compares with the page."""
import argparse
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
JUDGEMENTS = ROOT / "test/configurations/corpus-judgements.txt"
LINE = re.compile(r"^(.*?):(\d+):\d+: (?:warning|error): (.*) \[fanout-[\w-]+\]$")
SUMMARY = re.compile(r"(\d+) files? analysed(?:, (\d+) not analysed)?")


def judgements():
    """(repository, file, line) -> (verdict, reason)"""
    rows = {}
    for line in JUDGEMENTS.read_text().splitlines():
        if line and not line.startswith("#"):
            place, verdict, reason = line.split("\t")
            rows[place] = (verdict, reason)
    return rows


def scan(tool, folder):
    run = subprocess.run([tool, "--format=concise", f"--configs={folder}"],
                         capture_output=True, text=True, timeout=600)
    if run.returncode not in (0, 1):
        return [], 0, 0
    found = []
    for line in run.stdout.splitlines():
        if match := LINE.match(line):
            file, number, message = match.groups()
            path = pathlib.Path(file)
            if path.is_absolute():
                path = path.relative_to(folder.resolve())
            elif path.parts[0] == folder.name:
                path = path.relative_to(folder.name)
            found.append((f"{folder.name}/{path}:{number}", message))
    match = SUMMARY.search(run.stderr)
    skipped = run.stderr.count("fanout-tidy: left out: ")
    return found, int(match[1]) if match else 0, skipped


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus", type=pathlib.Path)
    parser.add_argument("--tool", default=str(ROOT / "build/llvm-22/bin/fanout-tidy"))
    parser.add_argument("--check", type=pathlib.Path)
    options = parser.parse_args()

    judged, seen, errors, names = judgements(), set(), [], []
    lines, files, skipped, repositories = [], 0, 0, 0
    for folder in sorted(options.corpus.iterdir()):
        names.append(folder.name.replace("+", "/", 1))
        found, read, left = scan(options.tool, folder)
        repositories, files, skipped = repositories + 1, files + read, skipped + left
        for place, message in found:
            seen.add(place)
            if place not in judged:
                errors.append(f"not judged: {place}: {message}")
                continue
            verdict, reason = judged[place]
            key = message.split("'")[1]
            lines.append(f"| {place} | `{key}` | {verdict} | {reason} |")
    errors += [f"judged, but not found: {place}" for place in judged if place not in seen]
    right = sum("| right |" in line for line in lines)
    table = [f"{repositories} repositories, {files} files read, {skipped} not analysed, "
             f"{len(lines)} findings, {right} of them right.", "",
             "| place | key | judgement | why |", "| --- | --- | --- | --- |", *lines, "",
             "Repositories: " + ", ".join(names) + "."]
    text = "\n".join(table) + "\n"
    print(text, end="")
    if options.check and text not in options.check.read_text():
        errors.append(f"{options.check} shows another table")
    for error in errors:
        print(error, file=sys.stderr)
    return 1 if errors else 0


if __name__ == "__main__":
    sys.exit(main())
