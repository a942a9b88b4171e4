"""Loads the plugin into the clang-tidy of the other supported LLVM."""

import subprocess
import sys

plugin, version, source = sys.argv[1:]
other = {"22": "19", "19": "22"}[version]
run = subprocess.run(
    [f"/usr/lib/llvm-{other}/bin/clang-tidy", f"-load={plugin}",
     "--checks=-*,fanout-*", source, "--", "-std=c++20"],
    capture_output=True, text=True)
print(run.stdout + run.stderr)
print("status", run.returncode)
