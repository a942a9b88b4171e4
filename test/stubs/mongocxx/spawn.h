// Declarations of the MongoDB C++ driver 4 (9caa587); those of 3 differ in the namespace.
#pragma once
#include <string>

namespace mongocxx {
namespace v_noabi {
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
using v_noabi::client;
using v_noabi::cursor;
using v_noabi::pool;
using v_noabi::uri;
} // namespace mongocxx
