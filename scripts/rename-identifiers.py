#!/usr/bin/env python3
"""Shows that no verdict depends on a name: replaces what the benchmark cases declare by neutral names and compares.

Every identifier that a case declares itself (variables, functions, types, fields, parameters, namespaces, macros) becomes
x1, x2, …, the file name too, unless the name is also one of a library that the case uses.
"""

import argparse
import concurrent.futures
import importlib
import pathlib
import re
import subprocess
import sys
import tempfile

import benchmark_cases as cases

TOKEN = re.compile(
    r"""(?P<skip>//[^\n]*|/\*.*?\*/|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|\#\s*include[^\n]*|\#\s*\w+)"""
    r"""|(?P<name>[A-Za-z_]\w*)|(?P<other>::|->|\s+|.)""",
    re.S | re.X,
)
DECLARATION = re.compile(r"\b(\w+)Decl (0x\w+) .*?<[^>]*>(?: \S*:\d+(?::\d+)?)? ?(.*)$")
REFERENCE = re.compile(r"\b(?:DeclRefExpr|MemberExpr)\b.* (?:\w+ )?(0x\w+) '(\w+)'|\bMemberExpr\b.*[.>](\w+) (0x\w+)$")
DEPENDENT = re.compile(r"(?:CXXDependentScopeMemberExpr|Unresolved\w+Expr)\b.*?(?:->|\.|')(\w+)")
OVERRIDES = re.compile(r"Overrides: \[ 0x\w+ ([\w:]+)::(\w+) ")
NO_NAMES = {"UsingDirective", "Using", "UsingShadow", "Friend", "LinkageSpec", "StaticAssert", "AccessSpec", "Empty"}
QUALIFIERS = set(
    "used referenced implicit invalid struct class union enum definition constexpr inline static extern typename depth "
    "index prev parent nrvo mutable operator col line default virtual pure override".split()
)
# The language itself calls these by name.
FIXED = set(
    "auto main promise_type get_return_object initial_suspend final_suspend return_void return_value unhandled_exception "
    "yield_value await_ready await_suspend await_resume await_transform begin end".split()
)


def tree(case, prefix):
    """The syntax tree of what the file itself declares, as text."""
    matcher = "decl(isExpansionInMainFile(), hasParent(translationUnitDecl()))"
    query = ["-c", "set output detailed-ast", "-c", "set bind-root true", "-c", f"match {matcher}"]
    command = [cases.LLVM / "bin" / "clang-query", *query, str(case.path), "--", *prefix.flags(case)]
    result = subprocess.run(command, capture_output=True, text=True)
    if result.returncode:
        raise RuntimeError(f"clang-query failed on {case.path}: {result.stdout.strip()[-300:]}")
    return result.stdout


def declared_name(kind, rest):
    if kind in NO_NAMES:
        return None
    words = re.findall(r"[A-Za-z_]\w*", re.sub(r"0x\w+", "", rest.split("'")[0]))
    words = [word for word in words if word not in QUALIFIERS]
    return words[-1] if words else None


def declared(case, prefix):
    """The names that only this case declares."""
    names, addresses, references, outside = set(), set(), [], set(FIXED)
    for line in tree(case, prefix).splitlines():
        if match := DECLARATION.search(line):
            addresses.add(match[2])
            if name := declared_name(match[1], match[3]):
                names.add(name)
        elif match := OVERRIDES.search(line):
            references.append((match[1].split("::")[-1], match[2]))
        elif match := DEPENDENT.search(line):
            outside.add(match[1])
        elif match := REFERENCE.search(line):
            references.append((match[1] or match[4], match[2] or match[3]))
    outside |= {name for place, name in references if place not in addresses and place not in names}
    names |= set(re.findall(r"^#\s*define (\w+)", case.path.read_text(), re.M))
    return names, outside


def rename(text, names):
    """The text with every token of these names replaced, but not after the name of another scope."""
    fresh, output, before = {}, [], ["", ""]
    for match in TOKEN.finditer(text):
        token = match[0]
        foreign = before[1] == "::" and before[0] not in names
        if match["name"] and token in names and not foreign:
            output.append(fresh.setdefault(token, f"x{len(fresh) + 1}"))
        else:
            output.append(token)
        if not token.isspace():
            before = [before[1], token]
    return "".join(output)


def without_header(text):
    return re.sub(r"\A(?://[^\n]*\n)+", "", text)


def rename_pair(pair, prefix, folder, number):
    """Writes the renamed file of cases A and B; returns the cases in it."""
    names, outside = set(), set()
    for case in pair:
        own, foreign = declared(case, prefix)
        names |= own
        outside |= foreign
    path = folder / f"x{number}{pair[0].path.suffix}"
    header = "\n" * pair[0].path.read_text().count("\n//")
    path.write_text(header + rename(without_header(pair[0].path.read_text()), names - outside))
    return [cases.dataclasses.replace(case, path=path) for case in pair]


def check_compiles(case):
    compiler = "clang" if case.path.suffix == ".c" else "clang++"
    command = [cases.LLVM / "bin" / compiler, "-fsyntax-only", "-w", *case.compile_flags(), str(case.path)]
    result = subprocess.run(command, capture_output=True, text=True)
    return None if result.returncode == 0 else result.stderr.strip()


def rename_all(selected, prefix, folder, jobs):
    """[(case, renamed case)]"""
    pairs = [selected[i : i + 2] for i in range(0, len(selected), 2)]
    with concurrent.futures.ThreadPoolExecutor(jobs) as pool:
        renamed = list(pool.map(lambda n: rename_pair(pairs[n], prefix, folder, n), range(len(pairs))))
    return [both for old, new in zip(pairs, renamed) for both in zip(old, new)]


def verdicts(tool, selected):
    found, sites = tool.read(selected)
    return {c.name: (sorted(found[c.name]), sorted(s["verdict"] for s in sites[c.name])) for c in selected}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("patterns", nargs="*", help="how file names start; default: all cases")
    parser.add_argument("--tool", help="the fanout-tidy to ask; without it the renamed files are only compiled")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--keep", help="write the renamed files to this folder")
    options = parser.parse_args()

    selected = cases.load(options.patterns)
    wrong = 0
    with tempfile.TemporaryDirectory() as temporary:
        folder = pathlib.Path(options.keep or temporary)
        folder.mkdir(exist_ok=True)
        prefix = cases.Prefix(pathlib.Path(temporary))
        both = rename_all(selected, prefix, folder, options.jobs)
        if options.tool:
            tool = importlib.import_module("run-benchmark").Tool(options.tool, options.jobs)
            before = verdicts(tool, [old for old, new in both])
            after = verdicts(tool, [new for old, new in both])
            for old, new in both:
                if before[old.name] != after[new.name]:
                    wrong += 1
                    print(f"CHANGED {old.name}: {before[old.name]} became {after[new.name]}")
        else:
            for old, new in both:
                if error := check_compiles(new):
                    wrong += 1
                    print(f"BROKEN {old.name}: {error}")
    print(f"{len(selected)} cases renamed, {wrong} {'changed' if options.tool else 'broken'}")
    return 1 if wrong else 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except (cases.BadCase, RuntimeError, OSError) as error:
        print(f"rename-identifiers: {error}", file=sys.stderr)
        sys.exit(2)
