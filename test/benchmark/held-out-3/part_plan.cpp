// spawn: std::async
// loop: index
// origin: number in the bytes of a message
// waits: get after the loop
// distance: helper function
// differs: what the helper does with a large number
// A: unbounded Y1 | limiter: none, zero is replaced
// B: bounded N11 | limiter: std::clamp
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <arpa/inet.h>
#include <cstring>
#include <future>
#include <optional>
#include <string_view>
#include <vector>

namespace wire {

struct FetchHeader {
  std::uint32_t object;
  std::uint32_t parts;
};

std::optional<FetchHeader> decode(std::string_view bytes) {
  FetchHeader header;
  if (bytes.size() < sizeof(header))
    return std::nullopt;
  std::memcpy(&header, bytes.data(), sizeof(header));
  header.object = ntohl(header.object);
  header.parts = ntohl(header.parts);
  return header;
}

} // namespace wire

static std::uint32_t partsOf(const wire::FetchHeader &header) {
#ifdef TWIN
  return std::clamp<std::uint32_t>(header.parts, 1, 16);
#else
  return std::max<std::uint32_t>(header.parts, 1);
#endif
}

static std::size_t readPart(std::uint32_t object, std::uint32_t part) {
  witness::task();
  return object + part;
}

std::size_t onFetch(std::string_view bytes) {
  const auto header = wire::decode(bytes);
  if (!header)
    return 0;

  const std::uint32_t parts = partsOf(*header);
  std::vector<std::future<std::size_t>> reads;
  for (std::uint32_t part = 0; part < parts; ++part)
    reads.push_back(std::async(std::launch::async, readPart, header->object, part));

  std::size_t total = 0;
  for (auto &read : reads)
    total += read.get();
  return total;
}

int main(int argc, char **argv) {
  const wire::FetchHeader header{htonl(77), htonl(static_cast<std::uint32_t>(witness::size(argc, argv)))};
  onFetch({reinterpret_cast<const char *>(&header), sizeof(header)});
  return witness::report();
}
