// spawn: std::async
// loop: range-for
// origin: local collection
// waits: get
// distance: same function
// differs: what fills the collection
// A: unbounded Y1 | limiter: none
// B: bounded N1 | limiter: three known services
// witness: runnable
#include "witness.h"
#include <future>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

struct Probe {
  std::string name;
  int port;
};

bool ping(const Probe &probe) {
  witness::task();
  return probe.port != 0;
}

bool healthy(const std::string &query) {
  std::vector<Probe> probes;
#ifndef TWIN
  std::istringstream names(query);
  for (std::string name; std::getline(names, name, ',');)
    probes.push_back({name, 443});
#else
  probes.push_back({"primary", 5432});
  probes.push_back({"replica", 5433});
  if (!query.empty())
    probes.push_back({query, 443});
#endif
  std::vector<std::future<bool>> answers;
  for (const auto &probe : probes)
    answers.push_back(std::async(std::launch::async, ping, probe));
  bool all = true;
  for (auto &answer : answers)
    all = answer.get() && all;
  return all;
}

int main(int argc, char **argv) {
  std::string query;
  for (size_t n = witness::size(argc, argv); n > 0; --n)
    query += "svc,";
  healthy(query);
  return witness::report();
}
