// spawn: std::thread joined
// loop: counted
// origin: number parsed from a header
// waits: after the loop
// distance: helper function
// differs: what happens with a number that is too large
// A: unbounded Y7 | limiter: a log line
// B: bounded N7 | limiter: size guard
// witness: runnable
#include "witness.h"
#include <cstdlib>
#include <map>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

using Headers = std::map<std::string, std::string>;

namespace upload {

const unsigned long kMaxParts = 40;

unsigned long partCount(const Headers &h) {
  auto it = h.find("X-Part-Count");
  if (it == h.end())
    throw std::invalid_argument("no X-Part-Count");
  unsigned long parts = std::strtoul(it->second.c_str(), nullptr, 10);
  if (parts > kMaxParts)
#ifdef TWIN
    throw std::out_of_range("too many parts");
#else
    std::fprintf(stderr, "upload with %lu parts\n", parts);
#endif
  return parts;
}

static void receivePart(const Headers &, unsigned long part) {
  witness::task();
  if (part == ~0ul)
    std::abort();
}

void receive(const Headers &h) {
  const unsigned long parts = partCount(h);
  std::vector<std::thread> receivers;
  receivers.reserve(parts);
  for (unsigned long i = 0; i < parts; ++i)
    receivers.emplace_back([&h, i] { receivePart(h, i); });
  for (auto &r : receivers)
    r.join();
}

} // namespace upload

int main(int argc, char **argv) {
  Headers h{{"Host", "files.example"}, {"X-Part-Count", std::to_string(witness::size(argc, argv))}};
  try {
    upload::receive(h);
  } catch (const std::exception &e) {
    std::fprintf(stderr, "400: %s\n", e.what());
  }
  return witness::report();
}
