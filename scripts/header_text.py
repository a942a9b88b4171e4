"""Looks up declarations in the text of headers that do not compile here.

No parser: a declaration of a::B::f is the word f before a parenthesis, inside braces that
follow `class B` or `struct B` (or anywhere in a file that names a and B), with as many
parameters as the row's places need.
"""
import functools
import re

SUFFIXES = {".h", ".hh", ".hpp", ".hxx", ".inl", ".ipp", ".inc", ""}
PLACES = ("callable", "completion", "handle", "object", "limit", "range", "range-end", "count")


@functools.lru_cache(maxsize=None)
def headers_in(folder):
    return [path for path in sorted(folder.rglob("*"))
            if path.suffix in SUFFIXES and path.is_file() and "test" not in path.parts]


@functools.lru_cache(maxsize=20000)
def text_of(path):
    text = path.read_text(errors="replace")
    text = re.sub(r'//[^\n]*|"(\\.|[^"\\\n])*"', "", text)
    return re.sub(r"/\*.*?\*/", lambda match: "\n" * match[0].count("\n"), text, flags=re.S)


def closing(text, start, opened, closed):
    """The index behind the bracket that closes the one at `start`."""
    depth = 0
    for at in range(start, len(text)):
        depth += (text[at] == opened) - (text[at] == closed)
        if depth == 0:
            return at + 1
    return len(text)


def bodies(text, name):
    """Where the definitions of the class `name` begin and end."""
    for match in re.finditer(rf"\b(?:class|struct)\b[^;{{}}()=]*\b{re.escape(name)}\b[^;{{}}()]*\{{", text):
        yield match.start(), closing(text, match.end() - 1, "{", "}")


def parameters(text, opening):
    """(count, True if it takes any number) of the list whose parenthesis is at `opening`."""
    inside = text[opening + 1:closing(text, opening, "(", ")") - 1]
    if inside.strip() in ("", "void"):
        return 0, False
    depth = commas = 0
    for letter in inside:
        depth += (letter in "(<[{") - (letter in ")>]}")
        commas += letter == "," and depth == 0
    return commas + 1, "..." in inside


def fits(row, count, any_number):
    needed = [row[key] for key in PLACES if isinstance(row.get(key), int)]
    needed = max((at + 1 if at >= 0 else -at for at in needed), default=0)
    return any_number or count >= max(needed, row.get("min-args", 0))


def word(name):
    return r"\b" + re.escape(name).replace(r"\*", r"\w*") + (r"\b" if name[-1].isalnum() else "")


def in_text(kind, row, text):
    """The line of a declaration of the row, or None."""
    *scope, last = row["name"].split("::")
    if kind == "types":
        match = re.search(rf"\b(class|struct|using|typedef|enum)\b[^;{{}}()]*{word(last)}", text)
        return match and text.count("\n", 0, match.start()) + 1
    areas = [(0, len(text))]
    if scope and scope[-1] != "*":
        namespace = re.search(rf"\bnamespace\b[^;{{]*\b{re.escape(scope[-1])}\b", text)
        areas = areas if namespace else list(bodies(text, scope[-1]))
    for start, end in areas:
        for match in re.finditer(word(last) + r"\s*(?:<[^;(){}]*>)?\s*\(", text[start:end]):
            count, any_number = parameters(text, start + match.end() - 1)
            if fits(row, count, any_number):
                return text.count("\n", 0, start + match.start()) + 1
    return None


def find_in_text(kind, row, root, folders):
    """FILE:LINE of a declaration of the row below root/folders, or None."""
    last = row["name"].split("::")[-1].strip("*")
    if not last:
        return None  # *::*: of generated code
    for folder in folders:
        base = root / folder
        for path in [base] if base.is_file() else headers_in(base):
            text = text_of(path)
            if last in text and (line := in_text(kind, row, text)):
                return f"{path.relative_to(root)}:{line}"
    return None
