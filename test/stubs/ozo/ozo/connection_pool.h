// What the tests need of ozo.
#pragma once

#include <cstddef>

namespace ozo {
struct connection_pool_config {
  std::size_t capacity = 10;
  std::size_t queue_capacity = 128;
};
} // namespace ozo
