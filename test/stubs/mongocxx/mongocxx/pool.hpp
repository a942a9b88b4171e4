// What the tests need of mongocxx.
#pragma once

#include <string_view>

namespace mongocxx {
inline namespace v_noabi {
class uri {
public:
  explicit uri(std::string_view uri_string = "mongodb://localhost:27017");
};
class pool {
public:
  explicit pool(const uri &mongodb_uri = uri{});
};
} // namespace v_noabi
} // namespace mongocxx
