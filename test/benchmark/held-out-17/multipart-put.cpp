// spawn: std::async
// loop: counted by offset
// origin: length of an uploaded object
// waits: gets all futures after the loop
// distance: member function
// limiter: none
// differs: the size of a part
// A: unbounded Y1 | limiter: parts of constant size
// B: bounded N1 | limiter: a constant number of parts
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <future>
#include <map>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace store {

struct PartResult {
  std::size_t Offset = 0;
  std::string Etag;
};

class Uploader {
public:
  explicit Uploader(std::string Bucket) : Bucket(std::move(Bucket)) {}

  std::string put(const std::string &Key, std::string_view Body) {
    if (Key.empty())
      throw std::invalid_argument("object key is empty");
    std::vector<std::future<PartResult>> Parts;
    const std::size_t Step = partSize(Body.size());
    for (std::size_t Offset = 0; Offset < Body.size(); Offset += Step)
      Parts.push_back(startPart(Key, Body.substr(Offset, Step), Offset));
    return complete(Parts);
  }

private:
  static constexpr std::size_t MinimumPart = 64;
  static constexpr std::size_t PartCount = 8;

  static std::size_t partSize(std::size_t Total) {
#ifndef TWIN
    (void)Total;
    return MinimumPart;
#else
    return std::max(MinimumPart, (Total + PartCount - 1) / PartCount);
#endif
  }

  std::future<PartResult> startPart(const std::string &Key, std::string_view Part, std::size_t Offset) {
    return std::async(std::launch::async, [this, Key, Part, Offset] {
      witness::task();
      auto Sum = std::hash<std::string_view>{}(Part) ^ std::hash<std::string>{}(Bucket + Key);
      return PartResult{Offset, std::to_string(Sum)};
    });
  }

  static std::string complete(std::vector<std::future<PartResult>> &Parts) {
    std::map<std::size_t, std::string> Ordered;
    for (auto &Part : Parts) {
      PartResult R = Part.get();
      Ordered.emplace(R.Offset, std::move(R.Etag));
    }
    std::string Manifest;
    for (const auto &[Offset, Etag] : Ordered)
      Manifest += Etag + ";";
    return Manifest;
  }

  std::string Bucket;
};

} // namespace store

int main(int argc, char **argv) {
  std::string Body(witness::size(argc, argv) * 64, 'x');
  store::Uploader("photos").put("2026/summer.raw", Body);
  return witness::report();
}
