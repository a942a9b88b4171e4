// spawn: std::thread detached
// loop: range-for
// origin: container parameter
// waits: counter of live threads
// distance: lambda stored in a variable
// differs: if or while
// A: unbounded Y7 | limiter: waits a moment once, then starts anyway
// B: bounded N9 | limiter: waits while too many are active
// witness: runnable
#include "witness.h"
#include <atomic>
#include <chrono>
#include <iostream>
#include <string>
#include <thread>
#include <vector>

namespace {
std::atomic<int> g_active{0};
constexpr int kMaxActive = 15;
} // namespace

struct Webhook {
  std::string endpoint;
  std::string payload;
};

static bool post(const Webhook &hook) {
  witness::task();
  return !hook.endpoint.empty();
}

void fireWebhooks(const std::vector<Webhook> &hooks) {
  auto launch = [](const Webhook &hook) {
    ++g_active;
    std::thread([hook] {
      if (!post(hook))
        std::cerr << "webhook failed\n";
      --g_active;
    }).detach();
  };

  for (const auto &hook : hooks) {
#ifdef TWIN
    while (g_active.load() >= kMaxActive)
#else
    if (g_active.load() >= kMaxActive)
#endif
      std::this_thread::sleep_for(std::chrono::microseconds(50));
    launch(hook);
  }
}

int main(int argc, char **argv) {
  std::vector<Webhook> hooks(witness::size(argc, argv), Webhook{"https://hooks.test/1", "{}"});
  fireWebhooks(hooks);
  return witness::report();
}
