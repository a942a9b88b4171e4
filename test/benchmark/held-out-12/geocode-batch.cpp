// spawn: std::async
// loop: std::for_each over istream_iterator
// origin: stream
// limiter: none
// waits: destructors of the futures after the loop
// distance: function object
// differs: where the future goes
// A: unbounded Y1
// B: bounded N3 | waits: destructor of the temporary in each iteration
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <future>
#include <iterator>
#include <map>
#include <mutex>
#include <sstream>
#include <string>
#include <vector>

struct Address {
  std::string Street;
  unsigned House = 0;
  friend std::istream &operator>>(std::istream &In, Address &A) { return In >> A.Street >> A.House; }
};

struct Coordinates {
  double Latitude, Longitude;
};

class Gazetteer {
public:
  Coordinates find(const Address &A) const {
    witness::task();
    return {52.0 + A.House * 1e-4, 13.0 + static_cast<double>(A.Street.size()) * 1e-3};
  }
};

class GeocodeBatch {
public:
  explicit GeocodeBatch(const Gazetteer &Source) : Source(Source) {}

  void operator()(const Address &A) {
#ifndef TWIN
    Lookups.push_back(std::async(std::launch::async, &GeocodeBatch::locate, this, A));
#else
    (void)std::async(std::launch::async, &GeocodeBatch::locate, this, A);
#endif
  }

  std::size_t located() const { return Located.size(); }

private:
  void locate(const Address &A) {
    const Coordinates C = Source.find(A);
    std::lock_guard Guard(Lock);
    Located.insert_or_assign(A.Street + " " + std::to_string(A.House), C);
  }

  const Gazetteer &Source;
  std::mutex Lock;
  std::map<std::string, Coordinates> Located;
  std::vector<std::future<void>> Lookups;
};

void geocode(std::istream &In, GeocodeBatch &Batch) {
  std::for_each(std::istream_iterator<Address>(In), std::istream_iterator<Address>(), std::ref(Batch));
}

int main(int argc, char **argv) {
  std::stringstream Csv;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Csv << "Hauptstrasse " << I << '\n';
  Gazetteer Source;
  {
    GeocodeBatch Batch(Source);
    geocode(Csv, Batch);
  }
  return witness::report();
}
