#!/usr/bin/env python3
"""Writes docs/catalogue.md, the list of modelled libraries: catalogue.py [--check]

With --check nothing is written; exit status 1 if the page is not up to date.
"""
import pathlib
import sys

import yaml

ROOT = pathlib.Path(__file__).parent.parent
PAGE = ROOT / "docs" / "catalogue.md"
RECORD = ROOT / "docs" / "catalogue" / "verified.yaml"
HEAD = """# Catalogue: the libraries that are known

Written by `scripts/catalogue.py` from `checks/catalog/libraries` and `docs/catalogue/verified.yaml`. Every row
is used by a call in the library's test (`test/catalog`), and is looked up by `scripts/verify-catalogue.py`:

- by header: in the headers of that version, compiled with the library's own flags; the parameters that the row
  speaks of are there;
- by source: in the text of that version, which cannot be compiled here;
- by stub: only in declarations written after the library's documentation (`test/stubs`).

Versions are of Debian packages, or the first digits of a commit in a repository.

"""
HOW = ["header", "source", "stub"]


def recorded(library, names, records):
    """How many of the names were found how, and in which versions."""
    record = records.get(library) or {}
    known = [name for how in HOW for name in record.get(how, [])]
    if sorted(known) != sorted(names):
        strange = ", ".join(sorted(set(known) ^ set(names)))
        sys.exit(f"docs/catalogue/verified.yaml is not about the rows of {library}: {strange}: "
                 f"run scripts/verify-catalogue.py {library}")
    return [len(record.get(how, [])) for how in HOW], record.get("versions", [])


def row_of(path, records):
    model = yaml.safe_load(path.read_text())
    functions, types = model.get("functions") or [], model.get("types") or []
    roles = sorted({row.get("role", "neutral") for row in functions})
    counts, versions = recorded(path.stem, {row["name"] for row in functions + types}, records)
    return (f"| [{model['library']}](../checks/catalog/libraries/{path.name}) | {', '.join(versions)} "
            f"| {len(functions)} | {len(types)} | {' | '.join(map(str, counts))} | {', '.join(roles)} |",
            len(functions), len(types), counts)


def page():
    records = yaml.safe_load(RECORD.read_text())
    paths = sorted((ROOT / "checks" / "catalog" / "libraries").glob("*.yaml"))
    if gone := records.keys() - {path.stem for path in paths}:
        sys.exit(f"docs/catalogue/verified.yaml has libraries that are not in the catalogue: {', '.join(gone)}")
    rows = sorted((row_of(path, records) for path in paths), key=lambda row: row[0].lower())
    functions, types = sum(row[1] for row in rows), sum(row[2] for row in rows)
    counts = [sum(column) for column in zip(*(row[3] for row in rows))]
    lines = ["| library | version | functions | types | by header | by source | by stub | roles |",
             "| --- | --- | --- | --- | --- | --- | --- | --- |"]
    lines += [row[0] for row in rows]
    return (HEAD + f"{len(rows)} libraries, {functions} function rows, {types} type rows with {sum(counts)} names: "
            f"{counts[0]} looked up in compiled headers, {counts[1]} in source text, {counts[2]} in stubs alone.\n\n"
            + "\n".join(lines) + "\n")


def main():
    text = page()
    if sys.argv[1:] == ["--check"]:
        if not PAGE.exists() or PAGE.read_text() != text:
            sys.exit("docs/catalogue.md is not up to date: run scripts/catalogue.py")
        return
    PAGE.write_text(text)


main()
