// spawn: std::thread
// loop: range-for over JSON array
// origin: JSON body
// waits: join after loop
// distance: same function
// differs: check before the loop
// A: bounded N7 | limiter: 413 for long batches
// B: unbounded Y7 | limiter: long batches are logged
// witness: runnable
// packages: nlohmann_json
#include "witness.h"
#include <cstdio>
#include <nlohmann/json.hpp>
#include <string>
#include <thread>
#include <vector>

using nlohmann::json;

struct HttpResponse {
  int status;
  std::string body;
};

static void runOperation(const json &op) {
  (void)op;
  witness::task();
}

HttpResponse handleBatch(const std::string &body) {
  json doc = json::parse(body, nullptr, false);
  if (doc.is_discarded() || !doc.contains("operations"))
    return {400, "bad request"};
  const json &ops = doc["operations"];
  if (ops.size() > 50) {
#ifdef TWIN
    std::fprintf(stderr, "batch of %zu operations\n", ops.size());
#else
    return {413, "too many operations"};
#endif
  }
  std::vector<std::thread> threads;
  for (const json &op : ops)
    threads.emplace_back(runOperation, std::cref(op));
  for (std::thread &t : threads)
    t.join();
  return {200, "ok"};
}

int main(int argc, char **argv) {
  std::size_t n = witness::size(argc, argv);
  json doc;
  doc["operations"] = json::array();
  for (std::size_t i = 0; i < n; ++i)
    doc["operations"].push_back({{"op", "put"}, {"key", i}});
  handleBatch(doc.dump());
  return witness::report();
}
