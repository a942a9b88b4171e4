// spawn: std::async
// loop: while over a parser
// origin: records of a file
// waits: wait_for of zero, then get
// distance: member function
// differs: whether the collection of futures has to shrink
// A: unbounded Y7 | limiter: finished futures are erased, nothing waits
// B: bounded N5 | limiter: erases and waits until one is free
// witness: runnable
#include "witness.h"
#include <chrono>
#include <future>
#include <list>
#include <optional>
#include <sstream>
#include <string>
#include <vector>

using namespace std::chrono_literals;

struct GeoRecord {
  std::string street;
  std::string city;
};

class Geocoder {
public:
  explicit Geocoder(std::istream &csv) : csv_(csv) {}

  void run() {
    while (auto rec = nextRecord()) {
#ifdef TWIN
      for (sweep(); pending_.size() >= kMaxPending; sweep())
        pending_.front().wait();
#else
      sweep();
#endif
      pending_.push_back(std::async(std::launch::async, &Geocoder::locate, this, *rec));
    }
    for (auto &f : pending_)
      f.wait();
  }

private:
  static constexpr size_t kMaxPending = 10;

  std::optional<GeoRecord> nextRecord() {
    GeoRecord rec;
    if (std::getline(csv_, rec.street, ';') && std::getline(csv_, rec.city))
      return rec;
    return std::nullopt;
  }

  void sweep() {
    pending_.remove_if([](auto &f) { return f.wait_for(0s) == std::future_status::ready; });
  }

  void locate(const GeoRecord &) { witness::task(); }

  std::istream &csv_;
  std::list<std::future<void>> pending_;
};

int main(int argc, char **argv) {
  std::stringstream csv;
  for (size_t n = witness::size(argc, argv); n > 0; --n)
    csv << "Main Street 1;Springfield\n";
  Geocoder(csv).run();
  return witness::report();
}
