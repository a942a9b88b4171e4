// RUN: %check_rule %s fanout-unbounded-spawn -- -std=c++20
// A field of what a helper returns, which has checked it before.

#include <cstdint>
#include <cstring>
#include <optional>
#include <span>
#include <stdexcept>
#include <thread>
#include <vector>

struct Header {
  std::uint16_t id;
  std::uint16_t frames;
  std::uint16_t size;
};
using Packet = std::span<const std::byte>;
void correct(Packet packet, unsigned frame);
constexpr unsigned Most = 32;

static Header header(Packet packet) {
  Header h;
  if (packet.size() < sizeof(h))
    throw std::runtime_error("short");
  std::memcpy(&h, packet.data(), sizeof(h));
  if (h.frames > Most)
    throw std::runtime_error("too many");
  return h;
}

void decode(Packet packet) {
  Header h = header(packet);
  std::vector<std::jthread> threads;
  for (unsigned i = 0; i < h.frames; ++i)
    threads.emplace_back(correct, packet, i);
}

static Header headerOfSize(Packet packet) {
  Header h;
  if (packet.size() < sizeof(h))
    throw std::runtime_error("short");
  std::memcpy(&h, packet.data(), sizeof(h));
  if (h.size > Most)
    throw std::runtime_error("too large");
  return h;
}

void decodeOfSize(Packet packet) {
  Header h = headerOfSize(packet);
  std::vector<std::jthread> threads;
  for (unsigned i = 0; i < h.frames; ++i)
    threads.emplace_back(correct, packet, i);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

static std::optional<Header> tryHeader(Packet packet) {
  Header h;
  if (packet.size() < sizeof(h))
    return std::nullopt;
  std::memcpy(&h, packet.data(), sizeof(h));
  if (h.frames > Most)
    return std::nullopt;
  return h;
}

void decodeIfAny(Packet packet) {
  auto h = tryHeader(packet);
  if (!h)
    return;
  std::vector<std::jthread> threads;
  for (unsigned i = 0; i < h->frames; ++i)
    threads.emplace_back(correct, packet, i);
}

// One way through the function checks nothing.
static Header headerOfVersion(Packet packet, bool old) {
  Header h;
  std::memcpy(&h, packet.data(), sizeof(h));
  if (old)
    return h;
  if (h.frames > Most)
    throw std::runtime_error("too many");
  return h;
}

void decodeOfVersion(Packet packet, bool old) {
  Header h = headerOfVersion(packet, old);
  std::vector<std::jthread> threads;
  for (unsigned i = 0; i < h.frames; ++i)
    threads.emplace_back(correct, packet, i);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

// A number alone.
static std::uint16_t count(Packet packet) {
  std::uint16_t n;
  std::memcpy(&n, packet.data(), sizeof(n));
  if (n > Most)
    throw std::runtime_error("too many");
  return n;
}

void decodeCounted(Packet packet) {
  std::uint16_t n = count(packet);
  std::vector<std::jthread> threads;
  for (unsigned i = 0; i < n; ++i)
    threads.emplace_back(correct, packet, i);
}
