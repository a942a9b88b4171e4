// spawn: std::async
// loop: for over a range
// origin: parsed text
// waits: after the loop
// distance: same function
// differs: guard
// A: bounded N7 | limiter: a range of more than 50 is refused
// B: unbounded Y7 | limiter: only the order of the bounds is checked
// witness: runnable
#include "witness.h"
#include <charconv>
#include <future>
#include <optional>
#include <string_view>
#include <vector>

struct PortRange {
  int low = 0, high = 0;
};

static std::optional<PortRange> parse_range(std::string_view text) {
  PortRange r;
  auto dash = text.find('-');
  if (dash == text.npos)
    return std::nullopt;
  auto a = std::from_chars(text.data(), text.data() + dash, r.low);
  auto b = std::from_chars(text.data() + dash + 1, text.data() + text.size(), r.high);
  if (a.ec != std::errc() || b.ec != std::errc())
    return std::nullopt;
  return r;
}

static bool is_open(int port) {
  witness::task();
  return port == 443;
}

int count_open_ports(std::string_view query) {
  auto range = parse_range(query);
#ifdef TWIN
  if (!range || range->low < 1 || range->low > range->high)
    return -1;
#else
  if (!range || range->low < 1 || range->low > range->high || range->high - range->low >= 50)
    return -1;
#endif
  std::vector<std::future<bool>> probes;
  for (int port = range->low; port <= range->high; ++port)
    probes.push_back(std::async(std::launch::async, is_open, port));
  int open = 0;
  for (auto &probe : probes)
    open += probe.get();
  return open;
}

int main(int argc, char **argv) {
  std::string query = "1-" + std::to_string(witness::size(argc, argv));
  count_open_ports(query);
  return witness::report();
}
