// What the tests need of the Google Cloud C++ client libraries.
#pragma once

#include <cstddef>

namespace google::cloud {
inline namespace v2 {

class Options {
public:
  template <class T> Options &set(typename T::Type v) &;
  template <class T> Options &&set(typename T::Type v) &&;
};

struct GrpcNumChannelsOption {
  using Type = int;
};

} // namespace v2

namespace storage {
inline namespace v2 {
struct ConnectionPoolSizeOption {
  using Type = std::size_t;
};
class ClientOptions {
public:
  ClientOptions &set_connection_pool_size(std::size_t size);
};
} // namespace v2
} // namespace storage

namespace bigtable {
inline namespace v2 {
class ClientOptions {
public:
  ClientOptions &set_connection_pool_size(std::size_t size);
};
} // namespace v2
} // namespace bigtable
} // namespace google::cloud
