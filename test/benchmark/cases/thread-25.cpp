// spawn: std::thread stored
// loop: range-for
// waits: after the loop
// limiter: none
// distance: same function
// differs: what filled the collection
// A: unbounded Y1 | origin: local collection filled from the input
// B: bounded N1 | origin: local collection of constants
// witness: runnable
#include "witness.h"
#include <string>
#include <thread>
#include <vector>

struct HealthRequest {
  std::vector<std::string> Extra;
};

void check(const std::string &Endpoint) {
  witness::task();
  (void)Endpoint;
}

void health(const HealthRequest &Request) {
  std::vector<std::string> Endpoints = {"/db", "/cache", "/queue"};
#ifndef TWIN
  for (const std::string &E : Request.Extra)
    Endpoints.push_back(E);
#else
  if (!Request.Extra.empty())
    Endpoints.push_back(Request.Extra.front());
#endif
  std::vector<std::thread> Checks;
  for (const std::string &E : Endpoints)
    Checks.emplace_back(check, E);
  for (std::thread &T : Checks)
    T.join();
}

int main(int argc, char **argv) {
  HealthRequest Request;
  Request.Extra.assign(witness::size(argc, argv), "/x");
  health(Request);
  return witness::report();
}
