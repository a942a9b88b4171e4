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
NODE = re.compile(r"^[ |`-]*(\w+?)(Decl)? (0x\w+)((?: (?:parent|prev) 0x\w+)*) <([^>]*)>(?: (\S*:\d+(?::\d+)?))?(.*)$")
PLACE = re.compile(r"(?:(.*):)?(line|col):(\d+)(?::(\d+))?$|(.*):(\d+):(\d+)$")
REFERENCE = re.compile(r"\b(?:DeclRefExpr|MemberExpr)\b.* (?:\w+ )?(0x\w+) '(\w+)'|\bMemberExpr\b.*[.>](\w+) (0x\w+)$")
DEPENDENT = re.compile(r"(?:CXXDependentScopeMemberExpr|Unresolved\w+Expr)\b.*?(?:->|\.|')(\w+)")
OVERRIDES = re.compile(r"Overrides: \[ 0x\w+ ([\w:]+)::(\w+) ")
# Declarations that stand at a name that another one gives.
NO_NAMES = set(
    "UsingDirective Using UsingEnum UsingPack UsingShadow ConstructorUsingShadow UnresolvedUsingValue "
    "UnresolvedUsingTypename Friend LinkageSpec StaticAssert AccessSpec Empty Import ClassTemplateSpecialization "
    "ClassTemplatePartialSpecialization VarTemplateSpecialization".split()
)
ALIASES = {"TypeAlias", "Typedef", "NamespaceAlias"}
# What has no name stands at a word of the language; and these it calls by name.
FIXED = set(
    "auto class enum namespace operator struct template typename union main promise_type get_return_object initial_suspend "
    "final_suspend return_void return_value unhandled_exception yield_value await_ready await_suspend await_resume "
    "await_transform begin end".split()
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


class Position:
    """Where a tree is: clang writes only what differs from the place that it has written before."""

    def __init__(self):
        self.file, self.line, self.column = "", 0, 0

    def move(self, text):
        match = PLACE.match(text)
        if not match:
            return
        if match[2] == "col":
            self.column = int(match[3])
        elif match[2] == "line":
            self.line, self.column = int(match[3]), int(match[4])
        else:
            self.file, self.line, self.column = match[5], int(match[6]), int(match[7])


def name_at(lines, at):
    match = re.compile(r"[A-Za-z_]\w*").match(lines[at.line - 1], at.column - 1) if at.line <= len(lines) else None
    return match[0] if match else None


def declared(case, prefix):
    """The names that this case declares, those that others declare, and which of its own are aliases."""
    lines = case.path.read_text().splitlines()
    names, aliases, addresses, references, outside, at = set(), set(), set(), [], set(FIXED), Position()
    for line in tree(case, prefix).splitlines():
        if line.startswith("Binding for"):
            at = Position()
        if match := NODE.match(line):
            for place in [*match[5].split(", "), match[6] or ""]:
                at.move(place)
            kind, own = match[1], at.file == str(case.path)
            if match[2] and own:
                addresses.add(match[3])
            if match[2] and own and match[6] and kind not in NO_NAMES and " implicit " not in match[7]:
                name = name_at(lines, at)
                if name and name in re.findall(r"\w+", match[7].split("'")[0]):
                    names.add(name)
                    aliases |= {name} if kind in ALIASES else set()
                    references += [(earlier, name) for earlier in re.findall(r"prev (0x\w+)", match[4])]
        if match := OVERRIDES.search(line):
            references.append((match[1].split("::")[-1], match[2]))
        elif match := DEPENDENT.search(line):
            outside.add(match[1])
        elif match := REFERENCE.search(line):
            references.append((match[1] or match[4], match[2] or match[3]))
    outside |= {name for place, name in references if place not in addresses and place not in names}
    names |= set(re.findall(r"^#\s*define (\w+)", case.path.read_text(), re.M))
    return names, outside, aliases


def rename(text, names, aliases):
    """The text with every token of these names replaced, but not after the name of another scope or an alias of one."""
    fresh, output, before = {}, [], ["", ""]
    for match in TOKEN.finditer(text):
        token = match[0]
        foreign = before[1] == "::" and (before[0] not in names or before[0] in aliases)
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
    names, outside, aliases = set(), set(), set()
    for case in pair:
        own, foreign, other = declared(case, prefix)
        names |= own
        outside |= foreign
        aliases |= other
    path = folder / f"x{number}{pair[0].path.suffix}"
    header = "\n" * pair[0].path.read_text().count("\n//")
    path.write_text(header + rename(without_header(pair[0].path.read_text()), names - outside, aliases))
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
    parser.add_argument("--cases", default=cases.BENCHMARK / "cases", help="the folder of the cases")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--keep", help="write the renamed files to this folder")
    options = parser.parse_args()

    selected = cases.load(options.patterns, options.cases)
    wrong = 0
    with tempfile.TemporaryDirectory() as temporary:
        folder = pathlib.Path(options.keep or temporary)
        folder.mkdir(exist_ok=True)
        prefix = cases.Prefix(pathlib.Path(temporary))
        both = rename_all(selected, prefix, folder, options.jobs)
        if options.tool:
            benchmark = importlib.import_module("run-benchmark")
            # without the prefix: clang-query and the tool may be of two versions of LLVM
            tool = benchmark.Tool(options.tool, options.jobs, options=["--keep-going"])
            before = verdicts(tool, [old for old, new in both])
            after = verdicts(tool, [new for old, new in both])
            for old, new in both:
                if before[old.name] != after[new.name]:
                    wrong += 1
                    print(f"CHANGED {old.name}: {before[old.name]} became {after[new.name]}")
            for failure in tool.failed:
                wrong += 1
                print(f"BROKEN {failure}")
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
