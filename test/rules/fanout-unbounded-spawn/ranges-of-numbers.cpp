// RUN: %check_rule %s fanout-unbounded-spawn
// A range of numbers of which the caller chooses both ends.

#include <algorithm>
#include <cstdint>
#include <thread>
#include <vector>

void probe(uint32_t address);
struct Subnet { uint32_t first, last; };

void sweep(const Subnet &net) {
  for (uint32_t ip = net.first; ip < net.last; ++ip)
    std::thread(probe, ip).detach();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'std::thread' starts a thread as often as 'net.last' says and nothing limits {{.*}} [fanout-unbounded-spawn]
    // CHECK-MESSAGES: :[[@LINE-3]]:{{[0-9]+}}: note: 'net.last' is chosen by the input, not by this program
}

void sweepJoined(const Subnet &net) {
  for (uint32_t ip = net.first; ip < net.last; ++ip)
    std::thread(probe, ip).join();
}

void sweepSmall(const Subnet &net) {
  if (net.last - net.first > 256)
    return;
  for (uint32_t ip = net.first; ip < net.last; ++ip)
    std::thread(probe, ip).detach();
}

void sweepCut(const Subnet &net) {
  const uint32_t last = std::min(net.last, net.first + 256);
  for (uint32_t ip = net.first; ip < last; ++ip)
    std::thread(probe, ip).detach();
}

void fetch(uint64_t first, uint64_t last) {
  for (uint64_t block = first; block != last; ++block)
    std::thread(probe, block).detach();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

void fetchDistance(uint64_t first, uint64_t last) {
  for (uint64_t i = 0; i < last - first; ++i)
    std::thread(probe, first + i).detach();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

void fetchWhile(uint64_t next, uint64_t last) {
  while (next < last)
    std::thread(probe, next++).detach();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

// the number of workers is somebody's setting
void workers(unsigned count) {
  for (unsigned i = 0; i < count; ++i)
    std::thread(probe, i).detach();
}

struct Options { unsigned workers, retries; };
void workersOf(const Options &options) {
  for (unsigned i = 0; i < options.workers; ++i)
    std::thread(probe, i).detach();
}

// all callers of this one are seen, and none chooses much
static void fetchFew(uint64_t first, uint64_t last) {
  for (uint64_t block = first; block < last; ++block)
    std::thread(probe, block).detach();
}
void fetchAll() {
  fetchFew(0, 8);
  fetchFew(8, 12);
}
