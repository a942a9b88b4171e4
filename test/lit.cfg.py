"""How lit runs the tests. In RUN lines:

%fanout_tidy  the driver                 %clang, %clangxx  the compiler
%clang_tidy   clang-tidy of that LLVM    %llvm             its major version
%plugin       FanoutTidyPlugin.so        %src_root, %root  the checkout
%tidy         clang-tidy with the plugin and nothing but its checks
%check_rule   FILE RULES [-- FLAGS]: check_rule.py, compares both front ends with
              what the comments of FILE say
%check_fix FILE RULES [-- FLAGS]: check_fix.py, applies fixes in every way and
              compares with what the comments of FILE say
%model_compiler OUTPUT FILE...: checks model files and encodes them
%row_check LIBRARY FILE -- FLAGS: matches calls against the rows of a model
%build        the build folder
%stubs        headers in the place of libraries that Debian has no package of
%python       the Python that runs lit

FileCheck, not and split-file are in PATH.
"""
import os
import sys

import lit.formats

build, llvm = config.fanout_build, config.llvm_root
tools = os.path.join(llvm, "bin")
clang_tidy = os.path.join(tools, "clang-tidy")
driver = os.path.join(build, "bin", "fanout-tidy")
plugin = os.path.join(build, "lib", "FanoutTidyPlugin.so")
tests = os.path.dirname(__file__)

config.name = "fanout-tidy-" + config.llvm_version
config.test_format = lit.formats.ShTest(execute_external=False)
config.suffixes = [".c", ".cpp", ".test", ".yaml"]
config.excludes = ["Inputs", "fuzz", "stubs", "tools", "unit", "node_modules", "lit.cfg.py"]
config.test_source_root = tests
config.test_exec_root = os.path.join(build, "test")

check_rule = (f"{sys.executable} {tests}/check_rule.py --clang-tidy={clang_tidy} "
              f"--plugin={plugin} --driver={driver} --filecheck={tools}/FileCheck")

check_fix = (f"{sys.executable} {tests}/check_fix.py --clang-tidy={clang_tidy} "
             f"--plugin={plugin} --driver={driver} --clang={tools}/clang")

config.environment["PATH"] = os.pathsep.join([tools, os.environ["PATH"]])
config.substitutions += [
    ("%model_compiler", os.path.join(build, "bin", "fanout-model-compiler") + " models"),
    ("%row_check", os.path.join(build, "bin", "fanout-row-check")),
    ("%check_fix", check_fix),
    ("%check_rule", check_rule),
    ("%fanout[-_]tidy", driver),
    (r"%tidy\b", f"{tools}/clang-tidy -load={plugin} --quiet --checks='-*,fanout-*'"),
    ("%clang[-_]tidy", clang_tidy),
    (r"%clang(\+\+|xx)", os.path.join(tools, "clang++")),
    (r"%clang\b", os.path.join(tools, "clang")),
    ("%cmake", "cmake"),
    ("%build", build),
    ("%llvm_include", os.path.join(llvm, "include")),
    ("%plugin", plugin),
    (r"%llvm\b", config.llvm_version),
    ("%(src_)?root", config.fanout_root),
    ("%build", build),
    ("%stubs", os.path.join(tests, "stubs")),
    ("%python", sys.executable),
]
config.available_features.add("llvm-" + config.llvm_version)

# REQUIRES: feature -> a file that is there when the library is installed. With
# --param complete=1, as in scripts/test.sh, a missing one is an error.
LIBRARIES = {
    "abseil-headers": "/usr/include/absl/synchronization/mutex.h",
    "ace-headers": "/usr/include/ace/Thread_Manager.h",
    "apr-headers": "/usr/include/apr-1.0/apr_thread_pool.h",
    "ares-headers": "/usr/include/ares.h",
    "boost-headers": "/usr/include/boost/asio.hpp",
    "boost-log-headers": "/usr/include/boost/log/trivial.hpp",
    "concurrentqueue-headers": "/usr/include/concurrentqueue/concurrentqueue.h",
    "cppdb-headers": "/usr/include/cppdb/pool.h",
    "curl-headers": "/usr/include/x86_64-linux-gnu/curl/curl.h",
    "dlib-headers": "/usr/include/dlib/threads.h",
    "eigen-headers": "/usr/include/eigen3/unsupported/Eigen/CXX11/ThreadPool",
    "event-headers": "/usr/include/event2/event.h",
    "fmt-headers": "/usr/include/fmt/core.h",
    "glib-headers": "/usr/include/glib-2.0/gio/gio.h",
    "glog-headers": "/usr/include/glog/logging.h",
    "grpc-headers": "/usr/include/grpcpp/grpcpp.h",
    "hiredis-headers": "/usr/include/hiredis/async.h",
    "httplib-headers": "/usr/include/httplib.h",
    "json-headers": "/usr/include/nlohmann/json.hpp",
    "memcached-headers": "/usr/include/libmemcached/memcached.h",
    "libcxx-headers": "/usr/lib/llvm-22/include/c++/v1/thread",
    "mingw-headers": "/usr/x86_64-w64-mingw32/include/windows.h",
    "mongoc-headers": "/usr/include/libmongoc-1.0/mongoc/mongoc.h",
    "mysql-headers": "/usr/include/mariadb/mysql.h",
    "mysqlpp-headers": "/usr/include/mysql++/cpool.h",
    "poco-headers": "/usr/include/Poco/ThreadPool.h",
    "pq-headers": "/usr/include/postgresql/libpq-fe.h",
    "protobuf": "/usr/bin/protoc",
    "pthreadpool-headers": "/usr/include/pthreadpool.h",
    "qt5-headers": "/usr/include/x86_64-linux-gnu/qt5/QtConcurrent/QtConcurrent",
    "rados-headers": "/usr/include/rados/librados.hpp",
    "rdkafka-headers": "/usr/include/librdkafka/rdkafka.h",
    "rocksdb-headers": "/usr/include/rocksdb/env.h",
    "rvaser-headers": "/usr/include/thread_pool/thread_pool.hpp",
    "sarif-validators": os.path.join(
        tests, "sarif/node_modules/@microsoft/sarif-multitool-linux/Sarif.Multitool"),
    "soci-headers": "/usr/include/soci/connection-pool.h",
    "spdlog-headers": "/usr/include/spdlog/spdlog.h",
    "sqlite-headers": "/usr/include/sqlite3.h",
    "tbb-headers": "/usr/include/tbb/tbb.h",
    "thpool-headers": "/usr/include/cthreadpool/thpool.h",
    "uring-headers": "/usr/include/liburing.h",
    "uv-headers": "/usr/include/uv.h",
    "zdb-headers": "/usr/include/zdb/zdb.h",
    "zeromq-headers": "/usr/include/zmq.hpp",
    "xml-headers": "/usr/include/libxml2/libxml/parser.h",
}
missing = {name for name, path in LIBRARIES.items() if not os.path.exists(path)}
config.available_features |= LIBRARIES.keys() - missing
if missing and lit_config.params.get("complete"):
    lit_config.fatal(f"no {', '.join(sorted(missing))}: run scripts/install.sh test")
