// spawn: std::thread
// loop: index
// origin: parsed request body
// waits: see the factors
// distance: helper function
// differs: what happens to a full batch
// A: unbounded Y5 | limiter: joins one thread of a full batch | waits: detached
// B: bounded N6 | limiter: joins all threads of a full batch | waits: end of the batch
// witness: runnable
// packages: nlohmann_json
#include "witness.h"
#include <nlohmann/json.hpp>
#include <string>
#include <thread>
#include <vector>

using Batch = std::vector<std::thread>;

static void settle(Batch &batch) {
#ifdef TWIN
  for (std::thread &t : batch)
    t.join();
#else
  batch.front().join();
  for (std::size_t i = 1; i < batch.size(); ++i)
    batch[i].detach();
#endif
  batch.clear();
}

static void post(int cents, bool fast) {
  witness::Task alive;
  if (!fast)
    witness::work();
  if (cents < 0)
    std::puts("refund");
}

int handlePayments(const std::string &body) {
  const auto doc = nlohmann::json::parse(body, nullptr, false);
  if (!doc.is_array())
    return 400;
  Batch batch;
  for (std::size_t i = 0; i < doc.size(); ++i) {
    batch.emplace_back(post, doc[i].get<int>(), batch.empty());
    if (batch.size() == 15)
      settle(batch);
  }
  for (auto &t : batch)
    t.join();
  return 202;
}

int main(int argc, char **argv) {
  auto body = nlohmann::json::array();
  for (std::size_t n = witness::size(argc, argv); n > 0; --n)
    body.push_back(199);
  handlePayments(body.dump());
  return witness::report();
}
