"""The cases of test/benchmark: where they are, what their headers say, how they are compiled.

A case file holds a matched pair: case A as it stands, case B with the macro TWIN defined. See test/benchmark/README.md
for the header.
"""

import dataclasses
import os
import pathlib
import re
import subprocess

ROOT = pathlib.Path(__file__).resolve().parent.parent
BENCHMARK = ROOT / "test" / "benchmark"
LLVM = pathlib.Path(os.environ.get("FANOUT_LLVM", "/usr/lib/llvm-22"))
LABELS = ("unbounded", "bounded", "abstain-ok")
STANDARD_HEADERS = (
    "algorithm atomic chrono condition_variable deque functional future iostream map memory mutex semaphore sstream "
    "stdexcept string thread vector"
).split()
FACTORS = ("spawn", "loop", "limiter", "origin", "waits", "distance")


class BadCase(Exception):
    """A case file whose header cannot be used; the text says what to do."""


@dataclasses.dataclass(frozen=True)
class Case:
    path: pathlib.Path
    twin: bool
    label: str
    reason: str
    factors: dict
    runnable: bool
    flags: tuple
    libraries: tuple

    @property
    def name(self):
        return f"{self.path.stem}/{'B' if self.twin else 'A'}"

    @property
    def rule(self):
        """The rule that must speak, or None."""
        if self.label != "unbounded":
            return None
        return "fanout-limiter-inside-task" if self.reason == "Y2" else "fanout-unbounded-spawn"

    def compile_flags(self):
        c_only = ["-std=gnu11", "-D_GNU_SOURCE"]
        language = c_only if self.path.suffix == ".c" else ["-std=c++20"]
        twin = ["-DTWIN"] if self.twin else []
        return [*language, f"-I{BENCHMARK}", *twin, *self.flags]


def package_flags(packages, option):
    if not packages:
        return ()
    result = subprocess.run(["pkg-config", option, *packages.split()], capture_output=True, text=True, check=True)
    return tuple(result.stdout.split())


def header_of(path):
    header = {}
    for line in path.read_text().splitlines():
        if not line.startswith("//"):
            break
        key, colon, value = line[2:].strip().partition(":")
        if colon:
            header[key.strip()] = value.strip()
    return header


def parse_side(path, text):
    verdict, *factors = [part.strip() for part in text.split("|")]
    match = re.fullmatch(r"(\S+) ([YNU]\d+)", verdict)
    if not match or match[1] not in LABELS:
        raise BadCase(f"{path}: '{verdict}' is not a label and a reason code: write for example 'unbounded Y1'")
    return match[1], match[2], dict(re.split(r":\s*", factor, maxsplit=1) for factor in factors)


def load_file(path):
    header = header_of(path)
    packages = header.get("packages", "")
    flags = tuple(header.get("flags", "").split()) + package_flags(packages, "--cflags")
    libraries = tuple(header.get("libraries", "").split()) + package_flags(packages, "--libs")
    for side in "AB":
        if side not in header:
            raise BadCase(f"{path}: no line '// {side}: LABEL REASON' in the header")
        label, reason, own = parse_side(path, header[side])
        factors = {name: own.get(name, header.get(name)) for name in FACTORS}
        missing = [name for name in FACTORS if factors[name] is None]
        if missing:
            raise BadCase(f"{path}: case {side} does not say: {', '.join(missing)}")
        witness = own.get("witness", header.get("witness", ""))
        if not witness.startswith(("runnable", "not-runnable (")):
            raise BadCase(f"{path}: case {side} needs 'witness: runnable' or 'witness: not-runnable (why)'")
        yield Case(path, side == "B", label, reason, factors, witness == "runnable", flags, libraries)


def load(patterns=(), folder=BENCHMARK / "cases"):
    """All cases of the folder, or those whose file name starts with one of the patterns."""
    folder = pathlib.Path(folder).resolve()
    files = sorted(folder.glob("*.c")) + sorted(folder.glob("*.cpp"))
    chosen = [f for f in files if not patterns or any(f.name.startswith(p) for p in patterns)]
    if not chosen:
        raise BadCase(f"no case matches {' '.join(patterns)} in {folder}")
    return [case for path in chosen for case in load_file(path)]


def batches(selected):
    """The cases in groups that are compiled alike: (flags, cases)."""
    groups = {}
    for case in selected:
        groups.setdefault(tuple(case.compile_flags()), []).append(case)
    return groups.items()


def run_compiler(name, arguments):
    result = subprocess.run([LLVM / "bin" / name, *arguments], capture_output=True, text=True)
    if result.returncode:
        raise RuntimeError(result.stderr.strip() or f"{name} failed")


class Prefix:
    """The standard library, precompiled once for all cases: parsing it is most of the time of a compiler."""

    def __init__(self, folder):
        source, self.file = folder / "prefix.h", folder / "prefix.pch"
        source.write_text("".join(f"#include <{name}>\n" for name in STANDARD_HEADERS))
        header = ["-x", "c++-header", str(source), "-o", str(self.file)]
        run_compiler("clang++", ["-std=c++20", "-O1", "-pthread", *header])

    def flags(self, case):
        """The flags of the case, for clang++ -O1 -pthread; with the prefix where it fits."""
        fits = case.path.suffix == ".cpp" and not case.flags
        return [*case.compile_flags(), "-O1", "-pthread", "-w", *(["-include-pch", str(self.file)] if fits else [])]
