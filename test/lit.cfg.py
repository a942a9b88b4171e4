"""How lit runs the tests. In RUN lines:

%fanout-tidy  the driver                 %clang, %clang++  the compiler
%clang-tidy   clang-tidy of that LLVM    %llvm             its major version
%plugin       FanoutTidyPlugin.so        %root             the checkout
%tidy         clang-tidy with the plugin and nothing but its checks

FileCheck, not and split-file are in PATH.
"""
import os
import shutil

import lit.formats

build, llvm = config.fanout_build, config.llvm_root
tools = os.path.join(llvm, "bin")
plugin = os.path.join(build, "lib", "FanoutTidyPlugin.so")

config.name = "fanout-tidy-" + config.llvm_version
config.test_format = lit.formats.ShTest(execute_external=False)
config.suffixes = [".c", ".cpp", ".test", ".yaml"]
config.excludes = ["Inputs", "unit", "node_modules", "lit.cfg.py"]
config.test_source_root = os.path.dirname(__file__)
config.test_exec_root = os.path.join(build, "test")

config.environment["PATH"] = os.pathsep.join([tools, os.environ["PATH"]])
config.substitutions += [
    ("%fanout-tidy", os.path.join(build, "bin", "fanout-tidy")),
    (r"%tidy\b", f"{tools}/clang-tidy -load={plugin} --quiet --checks='-*,fanout-*'"),
    ("%clang-tidy", os.path.join(tools, "clang-tidy")),
    (r"%clang\+\+", os.path.join(tools, "clang++")),
    (r"%clang\b", os.path.join(tools, "clang")),
    ("%plugin", plugin),
    (r"%llvm\b", config.llvm_version),
    ("%root", config.fanout_root),
]
config.available_features.add("llvm-" + config.llvm_version)
