#!/usr/bin/env python3
"""Writes docs/catalogue.md, the list of modelled libraries: catalogue.py [--check]

With --check nothing is written; exit status 1 if the page is not up to date.
"""
import pathlib
import re
import sys

import yaml

ROOT = pathlib.Path(__file__).parent.parent
PAGE = ROOT / "docs" / "catalogue.md"
HEAD = """# Catalogue: the libraries that are known

Written by `scripts/catalogue.py` from `checks/catalog/libraries` and `test/catalog`. Every row is used by a
call in the library's test, compiled against the library's own headers or, where Debian 12 has no package of
it, against declarations written after its sources (`test/stubs`).

"""


def checked_with(identifier):
    """How the test of a library gets its declarations."""
    tests = sorted((ROOT / "test" / "catalog").glob(identifier + ".c*"))
    if not tests:
        return "not tested"
    runs = "".join(re.findall(r"RUN:.*", tests[0].read_text()))
    return "declarations" if "%stubs" in runs else "headers"


def row_of(path):
    model = yaml.safe_load(path.read_text())
    functions, types = model.get("functions") or [], model.get("types") or []
    roles = sorted({row.get("role", "neutral") for row in functions})
    return (f"| [{model['library']}](../checks/catalog/libraries/{path.name}) "
            f"| {len(functions)} | {len(types)} | {checked_with(path.stem)} | {', '.join(roles)} |",
            len(functions), len(types))


def page():
    paths = sorted((ROOT / "checks" / "catalog" / "libraries").glob("*.yaml"))
    rows = sorted((row_of(path) for path in paths), key=lambda row: row[0].lower())
    functions, types = sum(row[1] for row in rows), sum(row[2] for row in rows)
    lines = ["| library | functions | types | tested with | roles |", "| --- | --- | --- | --- | --- |"]
    lines += [row[0] for row in rows]
    return (HEAD + f"{len(rows)} libraries, {functions} function rows, {types} type rows.\n\n"
            + "\n".join(lines) + "\n")


def main():
    text = page()
    if sys.argv[1:] == ["--check"]:
        if not PAGE.exists() or PAGE.read_text() != text:
            sys.exit("docs/catalogue.md is not up to date: run scripts/catalogue.py")
        return
    PAGE.write_text(text)


main()
