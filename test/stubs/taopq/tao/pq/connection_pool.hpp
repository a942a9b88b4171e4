// What the tests need of taoPQ.
#pragma once

#include <memory>
#include <string_view>

namespace tao::pq {

class connection {
public:
  static std::shared_ptr<connection> create(std::string_view connection_info);
};

class connection_pool {
public:
  static std::shared_ptr<connection_pool> create(std::string_view connection_info);
  std::shared_ptr<pq::connection> connection();
};

} // namespace tao::pq
