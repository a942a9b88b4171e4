// What the tests need of Oat++.
#pragma once

#include <chrono>
#include <memory>

namespace oatpp {
typedef long v_int64;
namespace provider {
template <class Resource> class Provider {};
template <class Resource, class Proxy> class PoolTemplate {
public:
  static std::shared_ptr<PoolTemplate>
  createShared(const std::shared_ptr<Provider<Resource>> &provider,
               v_int64 maxResources,
               const std::chrono::microseconds &maxResourceTTL,
               const std::chrono::microseconds &timeout);
};
template <class ResourceProvider> class Pool {
public:
  static std::shared_ptr<Pool>
  createShared(const std::shared_ptr<ResourceProvider> &provider,
               v_int64 maxResources,
               const std::chrono::microseconds &maxResourceTTL,
               const std::chrono::microseconds &timeout =
                   std::chrono::microseconds::zero());
};
} // namespace provider
namespace network {
class ClientConnectionProvider {};
typedef provider::Pool<ClientConnectionProvider> ClientConnectionPool;
} // namespace network
} // namespace oatpp
