#!/usr/bin/env python3
"""Looks up the rows of the catalogue in the headers of the libraries and records what was found.

usage: verify-catalogue.py [--build=DIR] [--record=FILE] [--headers NAME=DIR[@VERSION]]... [LIBRARY...]

Without libraries all are looked at. A library that is installed is compiled the way its test
in test/catalog does. For the others, NAME is an entry of scripts/catalogue-headers.yaml and DIR
a git checkout, a bare git directory, or a folder of headers of that VERSION. Every row ends as

  header  declared in a header that was compiled, with the arguments that the row names
  source  declared in a header of that name that was read as text (it does not compile here)
  stub    declared only in test/stubs: not compared with the library

in FILE, docs/catalogue/verified.yaml. What an earlier run found stays for headers that are not given.
Exit status 1 if a declaration contradicts its row or is not in the headers that were given.
"""
import argparse
import collections
import datetime
import pathlib
import re
import subprocess
import sys
import tempfile

import yaml

from header_text import SUFFIXES, find_in_text

ROOT = pathlib.Path(__file__).resolve().parent.parent
RECORD = ROOT / "docs" / "catalogue" / "verified.yaml"
RANK = ["header", "source", "stub"]
Found = collections.namedtuple("Found", "row place how contradiction")


def output(*command, **options):
    return subprocess.run(command, capture_output=True, text=True, **options).stdout


def rows_of(library):
    model = yaml.safe_load((ROOT / f"checks/catalog/libraries/{library}.yaml").read_text())
    return [row for kind in ("types", "functions") for row in model.get(kind) or []]


# ---------------------------------------------------------------- compiled headers

def declarations(build, library, file, flags):
    """(declared rows by name: (place, contradiction), true if the file compiled)."""
    done = subprocess.run([f"{build}/bin/fanout-declaration-check", library, str(file), "--", *flags],
                          capture_output=True, text=True)
    if done.returncode == 2 or not done.stdout:
        sys.exit(f"verify-catalogue: {library}: {done.stderr}")
    found = {}
    for line in done.stdout.splitlines():
        kind, number, name, place, contradiction = line.split("\t")
        key = (kind, int(number))
        if place != "-" and (key not in found or not contradiction):
            found[key] = (name, place, contradiction)
    return found, done.returncode == 0, done.stderr


def test_command(build, library, scratch):
    """Source file and flags with which the library's test compiles; None without a test."""
    tests = sorted((ROOT / "test/catalog").glob(library + ".c*"))
    if not tests:
        return None
    text = re.sub(r"\\\n// RUN:", " ", tests[0].read_text())
    llvm = re.search(r"llvm_root = \"(.*)\"", (build / "test/lit.site.cfg.py").read_text())[1]
    for key, value in (("%stubs", ROOT / "test/stubs"), ("%llvm_include", llvm + "/include"),
                       ("%S", ROOT / "test/catalog"), ("%t", scratch), ("%s", tests[0])):
        text = text.replace(key, str(value))
    flags = None
    for line in re.findall(r"RUN: (.*)", text):
        if "%row_check" not in line:
            subprocess.run(line, shell=True, check=True)
        elif flags is None:
            flags = output("bash", "-c", f"printf '%s\\n' {line.split(' -- ', 1)[1]}").splitlines()
    return tests[0], flags


def version_of_package(path):
    owner = output("dpkg", "-S", str(pathlib.Path(path).resolve())).split(": ")[0].split(":")[0]
    return owner and owner + " " + output("dpkg-query", "-W", "-f=${Version}\n", owner).split("\n")[0]


def installed(build, library):
    """What the headers say that the library's test includes."""
    with tempfile.TemporaryDirectory() as scratch:
        test = test_command(build, library, scratch)
        if not test:
            return [], []
        found, compiled, errors = declarations(build, library, *test)
        if not compiled:
            print(f"{library}: its test does not compile here:\n{errors}", file=sys.stderr)
            return [], []
    results, versions = [], set()
    for (_, number), (name, place, contradiction) in found.items():
        path = place.rsplit(":", 1)[0]
        stub = "/test/stubs/" in str(pathlib.Path(path).resolve())
        if not stub and not path.startswith(scratch):
            versions.add(version_of_package(path))
        results.append(Found((name, number), place, "stub" if stub else "header", contradiction))
    return results, sorted(versions - {None, ""})


# ------------------------------------------------------------ headers that are given

def unpacked(folder, recipe, scratch):
    """(folder with the headers, version): of a bare git directory the headers are unpacked."""
    version = output("git", "-C", folder, "log", "-1", "--format=%h %cs", "--abbrev=9").strip()
    if output("git", "-C", folder, "rev-parse", "--is-bare-repository").strip() != "true":
        return pathlib.Path(folder), version
    tree = output("git", "-C", folder, "ls-tree", "-r", "HEAD", *recipe.get("unpack", recipe.get("include", ["."])))
    blobs = subprocess.Popen(["git", "-C", folder, "cat-file", "--batch"], stdin=subprocess.PIPE,
                             stdout=subprocess.PIPE)
    for line in tree.splitlines():
        (mode, kind, name), path = line.split("\t")[0].split(), pathlib.Path(scratch, line.split("\t")[1])
        if kind != "blob" or path.suffix not in SUFFIXES:
            continue
        blobs.stdin.write(f"{name}\n".encode())
        blobs.stdin.flush()
        size = blobs.stdout.readline().split()
        if size[1] == b"missing":
            continue
        text = blobs.stdout.read(int(size[2]) + 1)[:-1]
        path.parent.mkdir(parents=True, exist_ok=True)
        path.symlink_to(text.decode()) if mode == "120000" else path.write_bytes(text)
    blobs.stdin.close()
    blobs.wait()
    return pathlib.Path(scratch), version


def given(build, name, recipe, folder):
    """What the headers in `folder` say, compiled where that works, else read."""
    library = recipe.get("library", name)
    folder, _, version = folder.partition("@")
    with tempfile.TemporaryDirectory() as scratch, tempfile.TemporaryDirectory() as made:
        root, commit = unpacked(folder, recipe, scratch)
        for path, text in (recipe.get("generate") or {}).items():
            (pathlib.Path(made) / path).parent.mkdir(parents=True, exist_ok=True)
            (pathlib.Path(made) / path).write_text(text)
        results, compiled = compiled_results(build, library, recipe, root, made)
        folders = recipe.get("text", [] if compiled else recipe.get("include", ["."]))
        results += text_results(library, recipe, root, folders, {result.row[1] for result in results})
    return results, [f"{recipe['repository']} {version or commit}".strip()]


def read_by_eye(library, recipe):
    """Rows that somebody compared with a file, and problems with rows that are gone."""
    names, versions = {}, []
    for version, rows in recipe["read"].items():
        versions.append(f"{recipe['repository']} {version}")
        names.update(dict.fromkeys(rows, version))
    rows = list(numbered_rows(library))
    if gone := names.keys() - {row["name"] for _, _, row in rows}:
        sys.exit(f"verify-catalogue: scripts/catalogue-headers.yaml: {library} has no row {', '.join(sorted(gone))}")
    return [Found((row["name"], number), names[row["name"]], "source", "")
            for _, number, row in rows if row["name"] in names], versions


def compiled_results(build, library, recipe, root, made):
    if "headers" not in recipe:
        return [], False
    unit = pathlib.Path(made) / ("unit" + recipe.get("suffix", ".cpp"))
    unit.write_text("".join(f"#include <{header}>\n" for header in recipe["headers"]))
    flags = recipe.get("flags", ["-std=c++20"])
    include = [f"-I{made}"] + [f"-I{root / part}" for part in recipe.get("include", ["."])]
    found, compiled, errors = declarations(build, library, unit, include + flags)
    if not compiled:
        first = re.search(".*error: .*", errors)[0]
        print(f"{library}: {errors.count('error: ')} errors in the headers of {recipe['repository']}, "
              f"the first: {first}", file=sys.stderr)
    return [Found((name, number), place, "header", contradiction)
            for (_, number), (name, place, contradiction) in found.items()
            if place.startswith((str(root), made))], compiled


def text_results(library, recipe, root, folders, known):
    results = []
    for kind, number, row in numbered_rows(library):
        if (number in known or row["name"] in recipe.get("elsewhere", [])
                or not row["name"].startswith(tuple(recipe.get("names", [""])))):
            continue
        place = find_in_text(kind, row, root, folders)
        if place:
            results.append(Found((row["name"], number), place, "source", ""))
        elif not row["name"].startswith("*::") and ("names" in recipe or "library" not in recipe):
            results.append(Found((row["name"], number), "-", "stub", "is not declared in the headers"))
    return results


def numbered_rows(library):
    """(kind, line, row) for every row; the lines are those of the model's reader."""
    text = (ROOT / f"checks/catalog/libraries/{library}.yaml").read_text()
    node = yaml.compose(text)
    for key, value in node.value:
        if key.value in ("types", "functions"):
            rows = yaml.safe_load(yaml.serialize(value))
            for entry, row in zip(value.value, rows):
                yield key.value, entry.start_mark.line + 1, row


# ------------------------------------------------------------------------ the record

def merge(library, results, versions, before):
    """The record of a library: each name at its weakest row."""
    best, problems = {}, []
    for result in results:
        known = best.get(result.row)
        if not known or RANK.index(result.how) <= RANK.index(known.how):
            best[result.row] = result
    by_line = {number: result for (_, number), result in best.items()}
    kinds = {how: set() for how in RANK}
    for _, number, row in numbered_rows(library):
        result = by_line.get(number)
        how = result.how if result else "stub"
        if how == "stub":
            how = next((old for old in RANK if row["name"] in before.get(old, [])), "stub")
        if result and result.contradiction:
            problems.append(f"{library}.yaml:{number}: {row['name']} {result.contradiction} ({result.place})")
        kinds[how].add(row["name"])
    for index, how in enumerate(RANK):
        for weaker in RANK[index + 1:]:
            kinds[how] -= kinds[weaker]
    repositories = {version.split()[0] for version in versions}
    kept = [old for old in before.get("versions", []) if old.split()[0] not in repositories]
    record = {"date": datetime.date.today().isoformat(), "versions": sorted(kept + versions)}
    record.update({how: sorted(names) for how, names in kinds.items() if names})
    return record, problems


def save(record, file):
    file.write_text("# Written by scripts/verify-catalogue.py\n"
                    + yaml.safe_dump(record, width=100, sort_keys=True, default_flow_style=None))


def main():
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("--build", type=pathlib.Path, default=ROOT / "build/llvm-22")
    parser.add_argument("--record", type=pathlib.Path, default=RECORD)
    parser.add_argument("--headers", action="append", default=[])
    parser.add_argument("libraries", nargs="*")
    arguments = parser.parse_args()
    recipes = yaml.safe_load((ROOT / "scripts/catalogue-headers.yaml").read_text())
    folders = dict(pair.split("=", 1) for pair in arguments.headers)
    if unknown := folders.keys() - recipes.keys():
        sys.exit(f"verify-catalogue: no entry in scripts/catalogue-headers.yaml: {', '.join(sorted(unknown))}")
    libraries = arguments.libraries or (
        sorted({recipes[name].get("library", name) for name in folders})
        or sorted(path.stem for path in (ROOT / "checks/catalog/libraries").glob("*.yaml")))
    record = yaml.safe_load(arguments.record.read_text()) if arguments.record.exists() else {}
    problems = []
    for library in libraries:
        results, versions = installed(arguments.build, library)
        for name, recipe in recipes.items():
            if recipe.get("library", name) != library:
                continue
            if "read" in recipe:
                more, version = read_by_eye(library, recipe)
            elif name in folders:
                more, version = given(arguments.build, name, recipe, folders[name])
            else:
                continue
            results, versions = results + more, versions + version
        record[library], wrong = merge(library, results, versions, record.get(library) or {})
        problems += wrong
        save(record, arguments.record)
    print("\n".join(problems))
    sys.exit(bool(problems))


main()
