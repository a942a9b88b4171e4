// RUN: %check_rule %s fanout-unbounded-spawn
// Pools that are made elsewhere: by a function, by a constructor.

#include <boost/asio.hpp>

#include <algorithm>
#include <list>
#include <memory>
#include <string>
#include <vector>

namespace asio = boost::asio;

struct Request { std::vector<std::string> uris; };
void lookup(const std::string &uri);

static std::unique_ptr<asio::thread_pool> asLargeAs(const Request &request) {
  return std::make_unique<asio::thread_pool>(request.uris.size());
}

void madeByFunction(const Request &request) {
  auto pool = asLargeAs(request);
  for (const auto &uri : request.uris)
    asio::post(*pool, [uri] { lookup(uri); });
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  pool->join();
}

static std::unique_ptr<asio::thread_pool> ofFour(const Request &request) {
  return std::make_unique<asio::thread_pool>(std::min<std::size_t>(4, request.uris.size()));
}

// OK
void madeByFunctionWithBound(const Request &request) {
  auto pool = ofFour(request);
  for (const auto &uri : request.uris)
    asio::post(*pool, [uri] { lookup(uri); });
  pool->join();
}

void behindNew(const Request &request) {
  std::unique_ptr<asio::thread_pool> pool(new asio::thread_pool(request.uris.size()));
  for (const auto &uri : request.uris)
    asio::post(*pool, [uri] { lookup(uri); });
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

// OK
void behindNewWithBound(const Request &request) {
  std::unique_ptr<asio::thread_pool> pool(new asio::thread_pool(8));
  for (const auto &uri : request.uris)
    asio::post(*pool, [uri] { lookup(uri); });
}

class PerRequest {
public:
  explicit PerRequest(const Request &request) : pool_(request.uris.size()) {}
  void run(const Request &request) {
    for (const auto &uri : request.uris)
      asio::post(pool_, [uri] { lookup(uri); });
      // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    pool_.join();
  }

private:
  asio::thread_pool pool_;
};

// OK
class ForAll {
public:
  explicit ForAll(std::size_t threads) : pool_(threads) {}
  void run(const Request &request) {
    for (const auto &uri : request.uris)
      asio::post(pool_, [uri] { lookup(uri); });
  }

private:
  asio::thread_pool pool_;
};

class Renewed {
public:
  void run(const Request &request) {
    pool_ = std::make_unique<asio::thread_pool>(request.uris.size());
    for (const auto &uri : request.uris)
      asio::post(*pool_, [uri] { lookup(uri); });
      // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    pool_->join();
  }

private:
  std::unique_ptr<asio::thread_pool> pool_;
};

// A helper that makes a pool for each call.
class Phrases {
public:
  void lookUpAll(const Request &request) {
    for (const auto &uri : request.uris)
      onNew(uri);
      // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    for (const auto &uri : request.uris)
      onShared(uri);
  }

private:
  void onNew(const std::string &uri) {
    asio::thread_pool &pool = pools_.emplace_back(1);
    asio::post(pool, [uri] { lookup(uri); });
  }
  void onShared(const std::string &uri) {
    asio::thread_pool &pool = shared_;
    asio::post(pool, [uri] { lookup(uri); });
  }

  std::list<asio::thread_pool> pools_;
  asio::thread_pool shared_{4};
};
