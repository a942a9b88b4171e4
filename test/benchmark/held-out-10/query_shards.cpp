// spawn: std::thread
// loop: for
// origin: query parameter of the URL
// waits: join
// distance: helper function
// differs: std::clamp
// A: bounded N11 | limiter: clamp
// B: unbounded Y1 | limiter: none
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

static int intParam(const HttpRequest &request, const std::string &name, int fallback) {
  auto it = request.query.find(name);
  return it == request.query.end() ? fallback : std::atoi(it->second.c_str());
}

std::string handleLoadTest(const HttpRequest &request) {
  int users = intParam(request, "users", 1);
#ifndef TWIN
  users = std::clamp(users, 1, 25);
#endif
  std::vector<std::thread> sessions;
  for (int u = 0; u < users; ++u)
    sessions.emplace_back([] { witness::task(); });
  for (auto &s : sessions)
    s.join();
  return "{\"sessions\":" + std::to_string(sessions.size()) + "}";
}

int main(int argc, char **argv) {
  std::size_t n = witness::size(argc, argv);
  HttpRequest r{"/load", {{"users", std::to_string(n)}}};
  handleLoadTest(r);
  return witness::report();
}
