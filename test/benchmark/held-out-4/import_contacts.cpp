// spawn: std::async
// loop: while over std::getline
// origin: lines of a stream parameter
// waits: wait for the futures
// distance: same function
// differs: whether the batch is emptied
// A: unbounded Y4 | limiter: waits for the first batch only
// B: bounded N6 | limiter: waits for every batch
// witness: runnable
#include "witness.h"
#include <future>
#include <istream>
#include <sstream>
#include <string>
#include <vector>

class AddressBook {
public:
  void import(std::istream &csv);

private:
  static constexpr std::size_t kBatch = 18;

  void add(const std::string &line) {
    auto comma = line.find(',');
    if (comma != std::string::npos)
      witness::task();
  }
};

void AddressBook::import(std::istream &csv) {
  std::vector<std::future<void>> batch;
  std::string line;
  while (std::getline(csv, line)) {
    if (line.empty())
      continue;
    batch.push_back(std::async(std::launch::async, &AddressBook::add, this, line));
    if (batch.size() == kBatch) {
      for (auto &contact : batch)
        contact.wait();
#ifdef TWIN
      batch.clear();
#endif
    }
  }
  for (auto &contact : batch)
    contact.wait();
}

int main(int argc, char **argv) {
  std::stringstream csv;
  for (std::size_t n = witness::size(argc, argv); n > 0; --n)
    csv << "Contact " << n << ",contact@example.org\n";
  AddressBook book;
  book.import(csv);
  return witness::report();
}
