// spawn: std::thread in a vector
// loop: iterator
// origin: field of a request
// waits: join after the loop
// distance: same function
// differs: what the check does
// A: unbounded Y7 | limiter: a large batch is only logged
// B: bounded N7 | limiter: a large batch throws
// witness: runnable
#include "witness.h"
#include <cstdint>
#include <functional>
#include <mutex>
#include <stdexcept>
#include <string>
#include <syslog.h>
#include <thread>
#include <unordered_map>
#include <vector>

struct LookupRequest {
  std::string client;
  std::vector<std::uint64_t> userIds;
};

class UserDirectory {
public:
  static constexpr std::size_t kMaxBatch = 64;

  std::unordered_map<std::uint64_t, std::string> lookup(const LookupRequest &request) {
    if (request.userIds.size() > kMaxBatch) {
      syslog(LOG_WARNING, "%s looks up %zu users", request.client.c_str(), request.userIds.size());
#ifdef TWIN
      throw std::length_error("at most 64 users");
#endif
    }

    std::unordered_map<std::uint64_t, std::string> names;
    std::vector<std::thread> threads;
    auto id = request.userIds.begin();
    for (; id != request.userIds.end(); ++id)
      threads.emplace_back(&UserDirectory::lookupOne, this, *id, std::ref(names));
    for (auto &thread : threads)
      thread.join();
    return names;
  }

private:
  void lookupOne(std::uint64_t id, std::unordered_map<std::uint64_t, std::string> &names) {
    witness::task();
    std::lock_guard<std::mutex> lock(mutex_);
    names[id] = "user" + std::to_string(id);
  }

  std::mutex mutex_;
};

int main(int argc, char **argv) {
  LookupRequest request{"feed-service", {}};
  for (std::size_t n = witness::size(argc, argv); n > 0; --n)
    request.userIds.push_back(n);
  try {
    UserDirectory().lookup(request);
  } catch (const std::length_error &error) {
    fprintf(stderr, "%s\n", error.what());
  }
  return witness::report();
}
