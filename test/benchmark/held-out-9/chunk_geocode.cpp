// spawn: std::thread
// loop: for with a step
// origin: vector parameter
// waits: after the loop
// distance: same function
// differs: what is constant, the size or the number of the chunks
// A: unbounded Y1 | limiter: chunks of five
// B: bounded N1 | limiter: five chunks
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <string>
#include <thread>
#include <vector>

struct Address {
  std::string street;
  double lat = 0, lon = 0;
};

static void geocode(Address *first, Address *last) {
  witness::task();
  for (; first != last; ++first)
    first->lat = first->lon = 1;
}

void geocode_addresses(std::vector<Address> &addresses) {
  if (addresses.empty())
    return;
#ifdef TWIN
  const std::size_t step = (addresses.size() + 4) / 5;
#else
  const std::size_t step = 5;
#endif
  std::vector<std::thread> threads;
  for (std::size_t at = 0; at < addresses.size(); at += step) {
    std::size_t end = std::min(at + step, addresses.size());
    threads.emplace_back(geocode, addresses.data() + at, addresses.data() + end);
  }
  for (std::thread &thread : threads)
    thread.join();
}

int main(int argc, char **argv) {
  std::vector<Address> addresses(witness::size(argc, argv));
  geocode_addresses(addresses);
  return witness::report();
}
