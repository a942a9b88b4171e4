#!/usr/bin/env python3
"""Shows that the cost is linear in the size of a function, and that no depth of nesting crashes the tool.

Prints what parsing and what the analysis of generated functions of two sizes cost, and fails if twice the size costs
more than the given factor, or if one large function behind common headers ("everything") adds more than --most per cent
to the cost of parsing. Then runs the tool on inputs nested as deep as clang itself accepts, and on a function past the
budget, which must be reported as not analysed.
"""

import argparse
import os
import pathlib
import re
import resource
import subprocess
import sys
import tempfile

import benchmark_cases as cases

PROLOGUE = "#include <pthread.h>\nstruct node { node *next; };\nvoid *body(void *);\nint use(int);\n"
SPAWN = "pthread_t t; pthread_create(&t, 0, body, 0);"
FANOUT = f"for (node *q = list; q; q = q->next) {{ {SPAWN} }}"  # a finding: the rules run too
DEEPEST = 10000
TIMEOUT = 300
FLAGS = ["-std=c++20", "-fbracket-depth=100000", "-w"]


def statements(size):
    lines = "".join(f"  x += use(x + {i});\n" for i in range(size))
    return f"{PROLOGUE}int f(node *list, int n) {{\n  int x = 0;\n{lines}  {FANOUT}\n  return x;\n}}\n"


def loops(size):
    lines = "".join(f"  for (node *q = list; q; q = q->next) {{ {SPAWN} x++; }}\n" for _ in range(size))
    return f"{PROLOGUE}int f(node *list, int n) {{\n  int x = 0;\n{lines}  return x;\n}}\n"


def counted_loops(size):
    loop = "  for (int i = 0; i < n; i++) { pthread_t t; pthread_create(&t, 0, body, items + i); x += i; }\n"
    return f"{PROLOGUE}int f(node *items, int n) {{\n  int x = 0;\n{loop * size}  return x;\n}}\n"


def loops_of_one_counter(size):
    job = "struct job { int count; int *ids; };\n"
    loop = "  for (i = 0; i < p->count; i++)\n    pthread_create(&t, 0, body, p);\n"
    return f"{PROLOGUE}{job}void f(job *p) {{\n  pthread_t t;\n  int i;\n{loop * size}}}\n"


def branches(size):
    lines = "".join(f"  if (x > {i}) {{ x -= use(x); }} else {{ x++; }}\n" for i in range(size))
    return f"{PROLOGUE}int f(node *list, int n) {{\n  int x = n;\n{lines}  {FANOUT}\n  return x;\n}}\n"


def callees(size):
    functions = "".join(f"void f{i}(node *list) {{ f{i + 1}(list); }}\n" for i in range(size))
    declarations = "".join(f"void f{i}(node *list);\n" for i in range(size + 1))
    last = f"void f{size}(node *list) {{ {FANOUT} }}\n"
    return PROLOGUE + declarations + functions + last


def nested_calls(size):
    return f"{PROLOGUE}int f(node *list, int n) {{ {FANOUT} return {'use(' * size}1{')' * size}; }}\n"


def everything(size):
    """One function, behind headers as in real code."""
    headers = "#include <string>\n#include <thread>\n#include <vector>\n"
    lines = "".join(f"  x += use(x + {i});\n" for i in range(10 * size))
    repeated = "".join(f"  for (node *q = list; q; q = q->next) {{ {SPAWN} x++; }}\n" for _ in range(size))
    nested = "use(" * (size // 2) + "1" + ")" * (size // 2)
    return f"{headers}{PROLOGUE}int f(node *list, int n) {{\n  int x = 0;\n{lines}{repeated}  return x + {nested};\n}}\n"


# name -> (generator, size)
SIZES = {
    "statements": (statements, 10000),
    "loops": (loops, 1000),
    "counted loops": (counted_loops, 1000),
    "loops, one counter": (loops_of_one_counter, 1000),
    "branches": (branches, 5000),
    "chain of functions": (callees, 500),
    "nested calls": (nested_calls, 250),
    "everything": (everything, 1000),
}


def around(opening, closing, middle, end=""):
    start = f"{PROLOGUE}void f(node *list, int n) {{ {FANOUT}\n"
    return lambda depth: f"{start}{opening * depth}{middle}{closing * depth}{end}\n}}\n"


DEPTHS = {
    "parentheses": around("(", ")", "n", ";"),
    "blocks": around("{", "}", SPAWN),
    "lambdas": around("[&] { ", " }();", SPAWN),
    "ifs": around("if (n) { ", " }", SPAWN),
    "loops": around("for (;;) { ", " }", SPAWN),
    "calls": around("use(", ")", "n", ";"),
    "else-ifs": around("if (n) {} else ", "", ";"),
    "additions": around("1 + ", "", "n;"),
}


def cpu_seconds(command):
    """(exit status, user and system time) of a command; negative status: killed by a signal."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    try:
        status = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, timeout=TIMEOUT).returncode
    except subprocess.TimeoutExpired:
        status = None
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return status, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


class Costs:
    def __init__(self, tool, folder):
        self.tool = pathlib.Path(tool).resolve()
        self.folder = pathlib.Path(folder)

    def both(self, text):
        path = self.folder / "case.cpp"
        path.write_text(text)
        clang = cpu_seconds([cases.LLVM / "bin" / "clang++", "-fsyntax-only", *FLAGS, path])
        tool = cpu_seconds([self.tool, "-j1", path, "--", *FLAGS])
        return clang, tool

    def measure(self, text):
        """(milliseconds of parsing, of the analysis), the fastest of some runs."""
        path = self.folder / "case.cpp"
        path.write_text(text)
        command = [self.tool.parent / "fanout-analysis-cost", "--models=posix", path, "--", *FLAGS]
        done = subprocess.run(command, capture_output=True, text=True, timeout=TIMEOUT)
        found = re.search(r"parse +([\d.]+) ms +analysis +([\d.]+) ms", done.stdout)
        if not found:
            sys.exit(f"cost-benchmark.py: {done.stdout}{done.stderr}")
        return float(found[1]), float(found[2])

    def linear(self, name, factor, most):
        """Prints one row; True if twice the size costs at most factor times as much."""
        make, size = SIZES[name]
        parse, single = self.measure(make(size))
        _, double = self.measure(make(2 * size))
        added = 100 * single / parse
        fine = double <= factor * max(single, 5) and (name != "everything" or added <= most)
        print(
            f"{name:<20}{size:>6}  parse {parse:7.1f} ms  analysis {single:7.1f} ms ({added:5.1f} %)  "
            f"twice the size: {double / max(single, 0.001):4.2f} x  {'ok' if fine else 'TOO SLOW'}",
            flush=True,
        )
        return fine

    def budget(self):
        """A function past the budget is left out, and the user is told."""
        path = self.folder / "case.cpp"
        path.write_text(statements(60000))
        done = subprocess.run([self.tool, path, "--", *FLAGS], capture_output=True, text=True, timeout=TIMEOUT)
        fine = "left out: " in done.stderr and "the function is too large" in done.stderr
        print(f"{'past the budget':<20}{60000:>6}  {'left out, and said so: ok' if fine else 'NOT REPORTED'}", flush=True)
        return fine

    def deep(self, name):
        """The deepest input that clang accepts must not crash the tool."""
        depth = DEEPEST
        while depth > 100:
            (clang_status, _), (status, seconds) = self.both(DEPTHS[name](depth))
            if clang_status == 0:
                break
            depth //= 2
        fine = status in (0, 1, 2)
        print(f"{name:<20}{depth:>6}  nested  tool exit {status} {seconds:6.2f} s  {'ok' if fine else 'CRASH'}", flush=True)
        return fine


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tool", required=True)
    parser.add_argument("--factor", type=float, default=3.0, help="what twice the size may cost; default: 3")
    parser.add_argument("--most", type=float, default=10.0, help="per cent that may be added; default: 10")
    parser.add_argument("--only", help="only the rows whose name contains this")
    options = parser.parse_args()
    if not os.access(options.tool, os.X_OK):
        parser.error(f"{options.tool} is not a program: build it first")

    def chosen(names):
        return [name for name in names if not options.only or options.only in name]

    with tempfile.TemporaryDirectory() as folder:
        costs = Costs(options.tool, folder)
        results = [costs.linear(name, options.factor, options.most) for name in chosen(SIZES)]
        results += [costs.deep(name) for name in chosen(DEPTHS)]
        results += [costs.budget() for _ in chosen(["past the budget"])]
    return 0 if results and all(results) else 1


if __name__ == "__main__":
    sys.exit(main())
