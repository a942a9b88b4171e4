#!/usr/bin/env python3
"""Runs fanout-tidy over a real project and prints one row of a Markdown table.

Usage: run-corpus.py NAME --source CHECKOUT --build BUILD_DIR [options]

BUILD_DIR holds compile_commands.json of the project. Each file is analysed once,
and parsed once with `clang -fsyntax-only` for comparison: same database, same
number of jobs, CPU time of all processes. With --record the result is stored in
docs/corpus/NAME.yaml; judgements that stand there are kept for the findings that
are still made. scripts/corpus-report.py makes docs/corpus.md of these files.
"""
import argparse
import collections
import concurrent.futures
import json
import os
import re
import resource
import shlex
import subprocess
import sys
import tempfile

import yaml

TOP = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
DROPPED_WITH_VALUE = {"-o", "-MF", "-MT", "-MQ"}
DROPPED = {"-c", "-MD", "-MMD", "-MP"}


def main():
    options = parse_arguments()
    entries = read_database(options)
    if not entries:
        sys.exit("run-corpus: no file of the database matches --only: nothing to analyse")
    with tempfile.TemporaryDirectory() as folder:
        with open(os.path.join(folder, "compile_commands.json"), "w", encoding="utf-8") as file:
            json.dump(entries, file)
        parse_seconds = measure(lambda: parse_all(entries, options))[0]
        tool_seconds, log = measure(lambda: analyse(folder, options))
    result = {
        "project": options.name,
        "url": options.url or git(options.source, "remote", "get-url", "origin"),
        "commit": git(options.source, "rev-parse", "--short=10", "HEAD"),
        "part": options.part,
        "units": len(entries),
        "not-analysed": not_analysed(log),
        "cpu-ratio": round(tool_seconds / parse_seconds, 3),
        "findings": findings(log, options.source),
    }
    print(row(result))
    if options.record:
        record(result)


def parse_arguments():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("name")
    parser.add_argument("--source", required=True, help="the checkout")
    parser.add_argument("--build", required=True, help="folder with compile_commands.json")
    parser.add_argument("--url", default="", help="where the project comes from")
    parser.add_argument("--only", default="", help="regular expression on paths below the checkout")
    parser.add_argument("--part", default="all", help="what --only means, for people")
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    parser.add_argument("--record", action="store_true", help="write docs/corpus/NAME.yaml")
    parser.add_argument("--tool", default=f"{TOP}/build/llvm-22/bin/fanout-tidy")
    parser.add_argument("--clang", default="/usr/lib/llvm-22/bin/clang")
    options = parser.parse_args()
    options.source = os.path.realpath(options.source)
    return options


def read_database(options):
    """One entry for each file below the checkout that --only names."""
    with open(os.path.join(options.build, "compile_commands.json"), encoding="utf-8") as file:
        database = json.load(file)
    entries = {}
    for entry in database:
        path = os.path.realpath(os.path.join(entry["directory"], entry["file"]))
        relative = os.path.relpath(path, options.source)
        if not relative.startswith("..") and re.search(options.only, relative):
            entries.setdefault(path, entry)
    return list(entries.values())


def measure(action):
    """CPU seconds of all child processes of the action, and what it returned."""
    def used():
        usage = resource.getrusage(resource.RUSAGE_CHILDREN)
        return usage.ru_utime + usage.ru_stime
    before = used()
    result = action()
    return used() - before, result


def parse_all(entries, options):
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        list(pool.map(lambda entry: parse(entry, options.clang), entries))


def parse(entry, clang):
    words = entry.get("arguments") or shlex.split(entry["command"])
    plus = "++" if words[0].endswith(("++", "CC")) else ""
    kept, skip = [clang + plus, "-fsyntax-only", "-w"], False
    for word in words[1:]:
        if skip or word in DROPPED:
            skip = False
        elif word in DROPPED_WITH_VALUE:
            skip = True
        else:
            kept.append(word)
    subprocess.run(kept, cwd=entry["directory"], stderr=subprocess.DEVNULL, check=False)


def analyse(folder, options):
    """The SARIF log of a cold run."""
    log = os.path.join(folder, "log.sarif")
    command = [options.tool, "-p", folder, "-j", str(options.jobs), "--format=sarif",
               "--output", log, "--header-filter", f"^{re.escape(options.source)}/", "--keep-going"]
    environment = dict(os.environ, XDG_CACHE_HOME=os.path.join(folder, "cache"))
    run = subprocess.run(command, stderr=subprocess.PIPE, text=True, check=False, env=environment)
    sys.stderr.write(run.stderr)
    if run.returncode not in (0, 1) or not os.path.exists(log):
        sys.exit(f"run-corpus: {options.tool} ended with {run.returncode}")
    with open(log, encoding="utf-8") as file:
        return json.load(file)["runs"][0]


def not_analysed(log):
    """Files that the run names as broken."""
    files = set()
    for invocation in log.get("invocations", []):
        for notice in invocation.get("toolExecutionNotifications", []):
            for location in notice.get("locations", []):
                files.add(location["physicalLocation"]["artifactLocation"]["uri"])
    return len(files)


def findings(log, source):
    base = {key: value.get("uri", "").removeprefix("file://")
            for key, value in log.get("originalUriBaseIds", {}).items()}
    found = []
    for result in log.get("results", []):
        place = result["locations"][0]["physicalLocation"]
        artifact = place["artifactLocation"]
        path = artifact["uri"].removeprefix("file://")
        path = os.path.join(base.get(artifact.get("uriBaseId"), ""), path)
        found.append({
            "rule": result["ruleId"],
            "level": result.get("level", "warning"),
            "file": os.path.relpath(os.path.realpath(path), source),
            "line": place["region"]["startLine"],
            "message": re.sub(r" \[[^]]*\]\(\d+\)", "", result["message"]["text"]),
        })
    return sorted(found, key=lambda one: (one["file"], one["line"], one["rule"]))


def row(result):
    rules = collections.Counter(one["rule"].removeprefix("fanout-") for one in result["findings"])
    counts = ", ".join(f"{rule} {count}" for rule, count in sorted(rules.items())) or "none"
    return (f"| {result['project']} | {result['commit']} | {result['part']} | {result['units']} "
            f"| {result['not-analysed']} | {counts} | {result['cpu-ratio']:.2f} |")


def record(result):
    """Writes the result; keeps judgements of findings, and the misses somebody noted."""
    path = os.path.join(TOP, "docs", "corpus", result["project"] + ".yaml")
    before = {}
    if os.path.exists(path):
        with open(path, encoding="utf-8") as file:
            before = yaml.safe_load(file) or {}
    judged = {(one["rule"], one["file"], one["line"]): one for one in before.get("findings", [])}
    for one in result["findings"]:
        old = judged.get((one["rule"], one["file"], one["line"]), {})
        one["true"] = old.get("true")
        one["because"] = old.get("because")
    result["misses"] = before.get("misses", [])
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8") as file:
        yaml.safe_dump(result, file, sort_keys=False, width=100, allow_unicode=True)


def git(folder, *arguments):
    return subprocess.run(["git", "-C", folder, *arguments], text=True, check=True,
                          stdout=subprocess.PIPE).stdout.strip()


if __name__ == "__main__":
    main()
