"""The unit tests: one GoogleTest program, each of its cases a test."""
import os

import lit.formats

config.name = "unit"
config.test_source_root = config.test_exec_root = os.path.join(config.fanout_build, "bin")
config.test_format = lit.formats.GoogleTest(".", "-unit-tests")
