#!/usr/bin/env python3
"""Writes the ```yaml blocks of a page as 1.yaml, 2.yaml...: yaml_blocks.py PAGE FOLDER"""
import pathlib
import re
import sys

page, folder = map(pathlib.Path, sys.argv[1:])
for number, text in enumerate(re.findall(r"^```yaml\n(.*?)^```", page.read_text(), re.M | re.S), 1):
    (folder / f"{number}.yaml").write_text(text)
