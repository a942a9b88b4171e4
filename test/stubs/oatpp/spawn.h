// Declarations of oatpp (c9765f9).
#pragma once
#include <memory>

namespace oatpp::async {
struct Executor {
  explicit Executor(int processorWorkers);
  template <class Coroutine, class... A> void execute(A... args);
  void join();
  void stop();
};
} // namespace oatpp::async
namespace oatpp::provider {
template <class Provider, class Resource, class Proxy> struct Pool {
  static std::shared_ptr<Pool>
  createShared(const std::shared_ptr<Provider> &provider, long maxResources,
               int ttl);
  Resource get();
  Resource getAsync();
  void stop();
};
} // namespace oatpp::provider
namespace oatpp::web::server {
struct HttpConnectionHandler {
  void handleConnection(int connection, int parameters);
  void stop();
};
} // namespace oatpp::web::server
