// spawn: std::async
// loop: range-for
// origin: google.protobuf.FieldMask parsed from the wire
// waits: destructor of the future
// distance: same function
// differs: whether the future is kept
// A: unbounded Y1 | limiter: none | waits: destructor of the vector
// B: bounded N3 | limiter: the discarded future joins
// witness: runnable
// packages: protobuf
#include "witness.h"
#include <future>
#include <google/protobuf/field_mask.pb.h>
#include <string>
#include <vector>

using google::protobuf::FieldMask;

class FieldResolver {
public:
  bool Resolve(const std::string &wire) {
    FieldMask mask;
    if (!mask.ParseFromString(wire))
      return false;
#ifndef TWIN
    std::vector<std::future<void>> reads;
#endif
    for (const std::string &path : mask.paths()) {
#ifdef TWIN
      (void)std::async(std::launch::async, [path] { Read(path); });
#else
      reads.push_back(std::async(std::launch::async, [path] { Read(path); }));
#endif
    }
    return true;
  }

private:
  static void Read(const std::string &path) {
    witness::task();
    if (path.find("..") != std::string::npos)
      std::puts("path leads up");
  }
};

int main(int argc, char **argv) {
  FieldMask mask;
  for (std::size_t n = witness::size(argc, argv); n > 0; --n)
    mask.add_paths("user.address.street");
  FieldResolver().Resolve(mask.SerializeAsString());
  return witness::report();
}
