// Declarations of the MongoDB C++ driver 3.
#pragma once
#include <string>

namespace mongocxx {
inline namespace v_noabi {
struct uri {
  explicit uri(const std::string &);
};
struct client {
  client();
  explicit client(const uri &);
  void reset();
};
struct cursor {};
struct pool {
  explicit pool(const uri &);
  struct entry {};
  entry acquire();
  entry try_acquire();
};
} // namespace v_noabi
} // namespace mongocxx
