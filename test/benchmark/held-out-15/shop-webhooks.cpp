// spawn: std::async
// loop: range-for over equal_range
// origin: multimap filled by registrations
// limiter: none
// waits: destructor of the future
// distance: same function
// differs: whether the future is kept
// A: bounded N3 | waits: each iteration, by the destructor of the temporary
// B: unbounded Y1 | waits: after the loop
// witness: runnable
#include "witness.h"
#include <future>
#include <map>
#include <ranges>
#include <string>
#include <vector>

class WebhookHub {
public:
  struct Endpoint {
    std::string url;
    std::string secret;
  };

  struct Registration {
    std::string event;
    std::vector<Endpoint> endpoints;
  };

  void subscribe(const Registration &registration) {
    for (const Endpoint &endpoint : registration.endpoints)
      endpoints_.emplace(registration.event, endpoint);
  }

  void subscribeAndPing(const Registration &registration, const std::string &payload) {
    subscribe(registration);
    auto [first, last] = endpoints_.equal_range(registration.event);
#ifdef TWIN
    std::vector<std::future<void>> calls;
#endif
    for (const auto &[event, endpoint] : std::ranges::subrange(first, last)) {
      if (!endpoint.url.starts_with("https://"))
        continue;
#ifndef TWIN
      std::async(std::launch::async, &WebhookHub::post, this, std::cref(endpoint), std::cref(payload));
#else
      calls.push_back(std::async(std::launch::async, &WebhookHub::post, this, std::cref(endpoint), std::cref(payload)));
#endif
    }
  }

private:
  void post(const Endpoint &endpoint, const std::string &payload) {
    if (endpoint.secret.empty() || payload.empty())
      return;
    witness::task();
  }

  std::multimap<std::string, Endpoint> endpoints_;
};

int main(int argc, char **argv) {
  std::size_t n = witness::size(argc, argv);
  WebhookHub::Registration registration{"order.paid", {}};
  registration.endpoints.assign(n, {"https://merchant.example/hook", "s3cret"});
  WebhookHub hub;
  hub.subscribeAndPing(registration, "{\"order\": 17}");
  return witness::report();
}
