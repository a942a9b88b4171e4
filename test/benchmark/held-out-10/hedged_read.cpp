// spawn: std::thread with std::promise
// loop: for
// origin: constant / request field
// waits: join
// distance: same function
// differs: where the number of attempts comes from
// A: unbounded Y3 | limiter: number of attempts of the request
// B: bounded N1 | limiter: three attempts
// witness: runnable
#include "witness.h"
#include <atomic>
#include <chrono>
#include <future>
#include <memory>
#include <string>
#include <thread>
#include <vector>

struct ReadRequest {
  std::string key;
  unsigned attempts = 1;
  std::chrono::microseconds hedgeAfter{100};
};

struct Answer {
  std::promise<std::string> value;
  std::atomic<bool> given{false};
  void give(std::string v) {
    if (!given.exchange(true))
      value.set_value(std::move(v));
  }
};

static void readFrom(std::shared_ptr<Answer> answer, std::string key, unsigned replica) {
  witness::task();
  answer->give(key + "@" + std::to_string(replica));
}

std::string hedgedRead(const ReadRequest &request) {
#ifdef TWIN
  const unsigned attempts = 3;
#else
  const unsigned attempts = request.attempts;
#endif
  auto answer = std::make_shared<Answer>();
  auto result = answer->value.get_future();
  std::vector<std::thread> readers;
  for (unsigned a = 0; a < attempts; ++a) {
    readers.emplace_back(readFrom, answer, request.key, a);
    if (result.wait_for(request.hedgeAfter) == std::future_status::ready)
      break;
  }
  for (auto &r : readers)
    r.join();
  return result.get();
}

int main(int argc, char **argv) {
  std::size_t n = witness::size(argc, argv);
  ReadRequest r;
  r.key = "k";
  r.attempts = static_cast<unsigned>(n);
  hedgedRead(r);
  return witness::report();
}
