"""Prints the code block after a comment: block.py PAGE COMMENT."""
import re
import sys

page, comment = sys.argv[1:]
with open(page, encoding="utf-8") as file:
    found = re.search(rf"<!-- {re.escape(comment)} -->\n```\w*\n(.*?)```\n", file.read(), re.DOTALL)
if not found:
    sys.exit(f"no block after <!-- {comment} --> in {page}")
sys.stdout.write(found[1])
