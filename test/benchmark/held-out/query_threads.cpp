// spawn: std::thread
// loop: for int
// origin: query parameter
// waits: join after the loop
// distance: same function
// differs: clamp
// A: unbounded Y3 | limiter: a count that the client sends
// B: bounded N11 | limiter: the client's count is clamped
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <cstdlib>
#include <map>
#include <string>
#include <thread>
#include <vector>

struct HttpRequest {
  std::string path;
  std::map<std::string, std::string> query;
};

static void aggregate(int part, int parts) { witness::task(); }

std::string handle_stats(const HttpRequest &req) {
  int parts = 1;
  if (auto it = req.query.find("parts"); it != req.query.end())
    parts = std::atoi(it->second.c_str());
#ifdef TWIN
  parts = std::clamp(parts, 1, 16);
#endif
  std::vector<std::thread> pool;
  for (int p = 0; p < parts; ++p)
    pool.emplace_back(aggregate, p, parts);
  for (auto &t : pool)
    t.join();
  return "{\"parts\":" + std::to_string(parts) + "}";
}

int main(int argc, char **argv) {
  handle_stats({"/stats", {{"parts", std::to_string(witness::size(argc, argv))}}});
  return witness::report();
}
