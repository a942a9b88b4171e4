// A plugin in a clang-tidy of another LLVM registers its checks and then finds
// nothing, with status 0. This ends the process before that can happen.

#include "clang/Basic/Version.h"
#include "llvm/Config/llvm-config.h"

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>

namespace {

struct VersionGuard {
  VersionGuard() {
    std::string Host = clang::getClangFullVersion();
    const char *Text = std::strstr(Host.c_str(), "version ");
    int Major = Text ? std::atoi(Text + std::strlen("version ")) : 0;
    if (Major == LLVM_VERSION_MAJOR)
      return;
    std::fprintf(stderr,
                 "error: FanoutTidyPlugin.so is built for LLVM %d but loaded "
                 "into LLVM %d; "
                 "run clang-tidy-%d, or build the plugin with "
                 "-DFANOUT_LLVM_VERSION=%d\n",
                 LLVM_VERSION_MAJOR, Major, LLVM_VERSION_MAJOR, Major);
    std::_Exit(3);
  }
};

// before any other constructor: the registration of the checks among them
[[gnu::init_priority(101)]] VersionGuard Guard;

} // namespace
