// What the tests need of bRPC and gflags.
#pragma once

#include <string>

#define DECLARE_int32(name)                                                    \
  namespace fLI {                                                              \
  extern int FLAGS_##name;                                                     \
  }                                                                            \
  using fLI::FLAGS_##name

namespace google {
std::string SetCommandLineOption(const char *name, const char *value);
}

namespace gflags {
std::string SetCommandLineOption(const char *name, const char *value);
}

namespace brpc {

struct ChannelOptions {
  std::string connection_type;
};

struct ServerOptions {
  int max_concurrency = 0;
};

} // namespace brpc
