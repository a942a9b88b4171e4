// trap: D7 D10
// spawn: std::thread joined
// loop: range-for over a repeated field
// origin: parsed message
// waits: after the loop
// distance: same function
// differs: whether a long message is refused
// A: unbounded Y1 | limiter: none
// B: bounded N7 | limiter: leaves when the message is too long
// witness: runnable
// packages: protobuf
#include "witness.h"
#include <google/protobuf/struct.pb.h>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

namespace pb = google::protobuf;

class Enricher {
public:
  void onPayload(const std::string &wire) {
    pb::ListValue list;
    if (!list.ParseFromString(wire))
      throw std::runtime_error("cannot parse");
#ifdef TWIN
    if (list.values_size() > 32)
      throw std::runtime_error("message too long");
#endif
    std::vector<std::thread> lookups;
    for (const pb::Value &v : list.values())
      lookups.emplace_back([this, &v] { lookup(v); });
    for (auto &l : lookups)
      l.join();
  }

private:
  void lookup(const pb::Value &v) {
    witness::task();
    if (v.has_string_value() && v.string_value().empty())
      ++blanks_;
  }
  std::atomic<int> blanks_{0};
};

int main(int argc, char **argv) {
  pb::ListValue list;
  for (auto n = witness::size(argc, argv); n > 0; --n)
    list.add_values()->set_string_value("user" + std::to_string(n));
  try {
    Enricher().onPayload(list.SerializeAsString());
  } catch (const std::exception &e) {
    std::fprintf(stderr, "%s\n", e.what());
  }
  return witness::report();
}
