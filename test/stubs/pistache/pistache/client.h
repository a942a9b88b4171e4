// What the tests need of pistache/client.h, with the names of Pistache 0.0.5.
// The packaged header is not valid C++ for the compilers the tests run with.
#pragma once

namespace Pistache::Http::Experimental {
class Client {
public:
  struct Options {
    Options &threads(int val);
    Options &maxConnectionsPerHost(int val);
    Options &maxResponseSize(unsigned long val);
  };
  static Options options();
  void init(const Options &options);
};
} // namespace Pistache::Http::Experimental

// The names since Pistache 0.1.
namespace Pistache::Http {
class Client {
public:
  struct Options {
    Options &maxConnectionsPerHost(int val);
  };
  static Options options();
};
} // namespace Pistache::Http
