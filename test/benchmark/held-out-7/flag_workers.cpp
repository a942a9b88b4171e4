// spawn: std::thread joined
// loop: while
// origin: see the factors
// waits: after the loop
// distance: same function
// differs: what is counted
// A: unbounded Y1 | limiter: none | origin: lines of a stream
// B: bounded N2 | limiter: as many threads as the flag says | origin: gflags
// witness: runnable
// packages: gflags
#include "witness.h"
#include <algorithm>
#include <gflags/gflags.h>
#include <iterator>
#include <mutex>
#include <sstream>
#include <string>
#include <thread>
#include <vector>

DEFINE_int32(workers, 6, "threads that geocode");

class Geocoder {
public:
  explicit Geocoder(std::istream &in)
      : addresses_(std::istream_iterator<std::string>(in), std::istream_iterator<std::string>()) {}

  void run() {
    std::vector<std::thread> crew;
#ifdef TWIN
    while (static_cast<int>(crew.size()) < FLAGS_workers)
      crew.emplace_back([this] {
        witness::task();
        while (const std::string *a = take())
          locate(*a);
      });
#else
    while (const std::string *a = take())
      crew.emplace_back([this, a] {
        witness::task();
        locate(*a);
      });
#endif
    for (auto &c : crew)
      c.join();
  }

private:
  const std::string *take() {
    std::lock_guard g(m_);
    return next_ < addresses_.size() ? &addresses_[next_++] : nullptr;
  }
  void locate(const std::string &address) {
    if (std::none_of(address.begin(), address.end(), ::isdigit))
      std::puts("no house number");
  }
  std::vector<std::string> addresses_;
  std::size_t next_ = 0;
  std::mutex m_;
};

int main(int argc, char **argv) {
  std::stringstream in;
  for (std::size_t n = witness::size(argc, argv); n > 0; --n)
    in << "mainstreet-" << n << '\n';
  Geocoder(in).run();
  return witness::report();
}
