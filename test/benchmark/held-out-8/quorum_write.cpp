// spawn: std::async
// loop: range-for
// origin: configuration constant or request field
// limiter: none
// waits: futures after the loop
// distance: same function
// differs: what the loop walks
// A: bounded N1 | origin: constant array of replicas
// B: unbounded Y1 | origin: replicas named in the request
// witness: runnable
#include "witness.h"
#include <array>
#include <future>
#include <string>
#include <string_view>
#include <vector>

constexpr std::array<std::string_view, 5> kReplicas = {"fra1", "fra2", "ams1", "lhr1", "waw1"};

struct PutRequest {
  std::string key;
  std::string value;
  std::vector<std::string> replicas;
};

static bool put(std::string_view replica, const PutRequest &request) {
  witness::task();
  return !replica.empty() && !request.key.empty();
}

bool quorumPut(const PutRequest &request) {
  std::vector<std::future<bool>> writes;
#ifdef TWIN
  for (std::string_view replica : request.replicas)
#else
  for (std::string_view replica : kReplicas)
#endif
    writes.push_back(std::async(std::launch::async, put, replica, std::cref(request)));
  std::size_t ok = 0;
  for (auto &write : writes)
    ok += write.get() ? 1 : 0;
  return ok > writes.size() / 2;
}

int main(int argc, char **argv) {
  PutRequest request{"k", "v", {}};
  request.replicas.resize(witness::size(argc, argv), "edge");
  quorumPut(request);
  return witness::report();
}
