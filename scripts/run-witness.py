#!/usr/bin/env python3
"""Measures the labels of the benchmark: runs every runnable case with growing input and records the peak of live tasks.

A case labelled unbounded must have a peak that grows with the input, any other a peak that does not. Where the reason is
a limiter inside the task, the tasks must grow and those at work must not.
"""

import argparse
import concurrent.futures
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import time

import benchmark_cases as cases

SIZES = (10, 100, 1000)
ATTEMPTS = 3  # with a longer quiet time each, for a machine that is busy with something else


def grows(peaks):
    return all(later > earlier and later >= 2 * earlier for earlier, later in zip(peaks, peaks[1:]))


def judgement(case, live, working):
    """None, or what the measurement says against the label."""
    if case.label == "abstain-ok":
        return None
    if grows(live) != (case.label == "unbounded"):
        return f"labelled {case.label}, but the peak of live tasks is {live} for n = {SIZES}"
    if case.reason == "Y2" and grows(working):
        return f"labelled limiter inside the task, but the peak of working tasks is {working}"
    if case.label == "unbounded" and case.reason not in ("Y2", "Y7") and any(working) and not grows(working):
        return f"labelled {case.reason}, but a limiter inside the task holds: {working} at work of {live}"
    return None


class Bench:
    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        self.prefix = cases.Prefix(self.folder)

    def build(self, case):
        binary = self.folder / case.name.replace("/", "-")
        name = "clang++" if case.path.suffix == ".cpp" else "clang"
        cases.run_compiler(name, [*self.prefix.flags(case), str(case.path), "-o", str(binary), *case.libraries])
        return binary

    def measure(self, binary, size, scale):
        environment = {k: v for k, v in os.environ.items() if k != "FANOUT_WITNESS"}
        run = subprocess.run(
            [binary, str(size), str(scale)], capture_output=True, text=True, timeout=90, env=environment, errors="replace"
        )
        match = re.search(r"^live (\d+) working (\d+) started (\d+)$", run.stdout, re.M)
        if run.returncode or not match:
            raise RuntimeError(f"n = {size}: exit {run.returncode}: {(run.stderr or run.stdout).strip()[-300:]}")
        return int(match[1]), int(match[2])

    def witness(self, case):
        record = {"case": case.name, "label": case.label, "reason": case.reason}
        started = time.monotonic()
        try:
            binary = self.build(case)
            for attempt in range(ATTEMPTS):
                peaks = [self.measure(binary, size, attempt + 1) for size in SIZES]
                record["live"], record["working"] = [list(column) for column in zip(*peaks)]
                record["wrong"] = judgement(case, record["live"], record["working"])
                if not record["wrong"]:
                    break
            binary.unlink()
        except (RuntimeError, subprocess.TimeoutExpired) as error:
            record["wrong"] = str(error)
        record["seconds"] = round(time.monotonic() - started, 2)
        return record


def run(selected, jobs):
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(folder)
        with concurrent.futures.ThreadPoolExecutor(jobs) as pool:
            yield from pool.map(bench.witness, selected)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("patterns", nargs="*", help="how file names start; default: all cases")
    parser.add_argument("--cases", default=cases.BENCHMARK / "cases", help="the folder of the cases")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--output", help="write the measurements as JSON to this file")
    parser.add_argument("--verbose", action="store_true", help="print every measurement")
    options = parser.parse_args()

    selected = cases.load(options.patterns, options.cases)
    runnable = [case for case in selected if case.runnable]
    records = []
    for record in run(runnable, options.jobs):
        records.append(record)
        if record["wrong"]:
            print(f"WRONG {record['case']}: {record['wrong']}", flush=True)
        elif options.verbose:
            print(f"ok {record['case']} {record['label']} {record['live']} {record['working']} {record['seconds']} s", flush=True)
    if options.output:
        pathlib.Path(options.output).write_text(json.dumps(records, indent=1) + "\n")
    wrong = sum(1 for record in records if record["wrong"])
    print(f"{len(selected)} cases, {len(runnable)} run, {len(runnable) - wrong} as labelled, {wrong} wrong")
    return 1 if wrong or not runnable else 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except cases.BadCase as error:
        sys.exit(f"run-witness: {error}")
