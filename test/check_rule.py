#!/usr/bin/env python3
"""Runs one source file through both front ends and compares with its comments.

usage: check_rule.py [--clang-tidy=…] [--plugin=…] [--driver=…] [--filecheck=…]
                     FILE RULES [-- COMPILER FLAGS…]

The file says what is expected, in the manner of LLVM's check_clang_tidy.py:

  // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: … [fanout-unbounded-spawn]
  // CHECK-MESSAGES: :[[@LINE-7]]:3: note: …
  // CHECK-NOTES: …          the same, and then every note has to be named too

Every warning must be named. A file that names none asserts silence. The plugin in
clang-tidy and the driver must print the same findings. A C file is compiled as C.
"""

import argparse
import re
import subprocess
import sys
from typing import NamedTuple

TIMEOUT = 300  # seconds for one front end; a hang is a failure
DIAGNOSTIC = re.compile(
    r"^(?P<file>[^\s:][^:]*):(?P<line>\d+):(?P<column>\d+): "
    r"(?P<level>warning|error|fatal error|note): (?P<text>.*)$")
RULE = re.compile(r" \[(?P<rule>[a-z0-9.,-]+)\]$")


class Diagnostic(NamedTuple):
    file: str
    line: int
    column: int
    level: str
    text: str
    rule: str

    def __str__(self):
        rule = f" [{self.rule}]" if self.rule else ""
        return (f"{self.file}:{self.line}:{self.column}: "
                f"{self.level}: {self.text}{rule}")


class Failure(Exception):
    pass


def parse_arguments(argv):
    flags = []
    if "--" in argv:
        at = argv.index("--")
        argv, flags = argv[:at], argv[at + 1:]
    parser = argparse.ArgumentParser()
    for tool in ("clang-tidy", "plugin", "driver", "filecheck"):
        parser.add_argument("--" + tool)
    parser.add_argument("file")
    parser.add_argument("rules")
    arguments = parser.parse_args(argv)
    if not any(flag.startswith("-std=") for flag in flags):
        flags.insert(0, "-std=c17" if arguments.file.endswith(".c") else "-std=c++20")
    arguments.flags = flags
    return arguments


def run(command):
    """(exit status, stdout, stderr); a signal or a hang is a Failure."""
    try:
        done = subprocess.run(command, capture_output=True, text=True,
                              errors="replace", timeout=TIMEOUT)
    except subprocess.TimeoutExpired:
        raise Failure(f"no end after {TIMEOUT} s: {' '.join(command)}")
    except OSError as error:
        raise Failure(f"cannot run {command[0]}: {error.strerror}")
    if done.returncode < 0 or done.returncode >= 128:
        raise Failure(f"crashed ({done.returncode}): {' '.join(command)}\n"
                      + done.stdout + done.stderr)
    return done.returncode, done.stdout, done.stderr


def parse(output, file):
    """The groups of a front end's output: each finding with its notes behind it,
    sorted by place. Source snippets and summaries are dropped."""
    groups = []
    for line in output.splitlines():
        match = DIAGNOSTIC.match(line)
        if not match:
            continue
        text, rule = match["text"], ""
        if found := RULE.search(text):
            text, rule = text[:found.start()], found["rule"]
        level = "warning" if rule.startswith("fanout-") else match["level"]
        name = file if match["file"].endswith(file) else match["file"]
        one = Diagnostic(name, int(match["line"]), int(match["column"]), level,
                         text, rule)
        if level == "note" and groups:
            groups[-1].append(one)
        else:
            groups.append([one])
    return sorted(groups)


def check_parsed(groups, what, output):
    """Nothing counts if the code is not valid."""
    for group in groups:
        if "error" in group[0].level:
            raise Failure(f"{what}: the test does not compile:\n{output}")


def run_clang_tidy(arguments):
    command = [arguments.clang_tidy]
    if arguments.plugin:
        command.append("-load=" + arguments.plugin)
    common = command + [f"--checks=-*,{arguments.rules}"]
    if "," in arguments.rules:
        check_rules_exist(common, arguments.rules)
    command = common + ["--header-filter=.*", "--quiet", "--config={}",
                        arguments.file, "--", *arguments.flags]
    status, out, err = run(command)
    groups = parse(out, arguments.file)
    check_parsed(groups, "clang-tidy", out + err)
    if status != 0:
        raise Failure(f"clang-tidy: exit status {status}: {' '.join(command)}\n{out}{err}")
    return groups


def check_rules_exist(common, rules):
    """One name that clang-tidy does not know is an error, one of two is not."""
    _, out, _ = run(common + ["--list-checks"])
    for rule in rules.split(","):
        if rule not in out.split():
            raise Failure(f"clang-tidy does not know {rule}")


def run_driver(arguments):
    command = [arguments.driver, "--format=concise",
               f"--checks=-*,{arguments.rules}", "--header-filter=.*",
               "--fail-on=note", arguments.file, "--", *arguments.flags]
    status, out, err = run(command)
    groups = parse(out, arguments.file)
    check_parsed(groups, "driver", out + err)
    if "; 1 file analysed" not in err:
        raise Failure(f"driver: does not say that it analysed the file:\n{out}{err}")
    if status not in (0, 1) or (status == 1) != bool(groups):
        raise Failure(f"driver: exit status {status} with {len(groups)} findings: "
                      f"{' '.join(command)}\n{out}{err}")
    return groups


def filecheck(arguments, prefix, groups, what, forbidden):
    lines = [str(one) for group in groups for one in group]
    command = [arguments.filecheck, "--input-file=-", arguments.file,
               "--check-prefix=" + prefix, "--implicit-check-not={{" + forbidden + "}}",
               "--allow-empty", "--dump-input=never"]
    done = subprocess.run(command, input="\n".join(lines) + "\n", text=True,
                          capture_output=True, timeout=TIMEOUT)
    if done.returncode != 0:
        raise Failure(f"{what} does not print what the comments say:\n{done.stderr}"
                      f"--- printed:\n" + "\n".join(lines))


def verify(arguments, groups, what, text):
    if "CHECK-NOTES:" in text:
        return filecheck(arguments, "CHECK-NOTES", groups, what, "warning:|error:|note:")
    if "CHECK-MESSAGES:" in text:
        return filecheck(arguments, "CHECK-MESSAGES", groups, what, "warning:|error:")
    if groups:
        raise Failure(f"{what} is not silent:\n"
                      + "\n".join(str(one) for group in groups for one in group))


def compare(plugin, driver):
    """Both front ends must say the same; notes too, where the format has them."""
    notes = any(len(group) > 1 for group in driver)
    ours = [group if notes else group[:1] for group in plugin]
    if ours == driver:
        return
    left = {str(one) for group in ours for one in group}
    right = {str(one) for group in driver for one in group}
    raise Failure("the front ends disagree:\n"
                  + "".join(f"clang-tidy only: {one}\n" for one in sorted(left - right))
                  + "".join(f"driver only:     {one}\n" for one in sorted(right - left)))


def main(argv):
    arguments = parse_arguments(argv)
    with open(arguments.file, encoding="utf-8") as file:
        text = file.read()
    plugin = run_clang_tidy(arguments)
    verify(arguments, plugin, "clang-tidy", text)
    if not arguments.driver:
        return
    driver = run_driver(arguments)
    if any(len(group) > 1 for group in driver) or "note:" not in text:
        verify(arguments, driver, "driver", text)
    compare(plugin, driver)


if __name__ == "__main__":
    try:
        main(sys.argv[1:])
    except Failure as failure:
        sys.exit(f"check_rule.py: {failure}")
