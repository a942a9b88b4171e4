// spawn: Poco::ThreadPool::start
// loop: iterator
// origin: rows of an uploaded CSV
// waits: joinAll
// distance: same function
// differs: what is done when no thread is free
// A: unbounded Y3 | limiter: pool whose capacity is raised by one for each row
// B: bounded N8 | limiter: pool of 16, waits for all when it is exhausted
// witness: runnable
// libraries: -lPocoFoundation
#include "witness.h"
#include <Poco/Exception.h>
#include <Poco/Runnable.h>
#include <Poco/StringTokenizer.h>
#include <Poco/ThreadPool.h>
#include <memory>
#include <string>
#include <vector>

class RowImport : public Poco::Runnable {
public:
  explicit RowImport(std::string row) : row_(std::move(row)) {}
  void run() override {
    witness::task();
    if (row_.find(';') == std::string::npos)
      std::fprintf(stderr, "odd row %s\n", row_.c_str());
  }

private:
  std::string row_;
};

void importUpload(const std::string &csv) {
  Poco::StringTokenizer rows(csv, "\n", Poco::StringTokenizer::TOK_IGNORE_EMPTY);
  Poco::ThreadPool pool("import", 2, 16);
  std::vector<std::unique_ptr<RowImport>> jobs;
  for (auto it = rows.begin(); it != rows.end(); ++it) {
    jobs.push_back(std::make_unique<RowImport>(*it));
    try {
      pool.start(*jobs.back());
    } catch (const Poco::NoThreadAvailableException &) {
#ifdef TWIN
      pool.joinAll();
#else
      pool.addCapacity(1);
#endif
      pool.start(*jobs.back());
    }
  }
  pool.joinAll();
}

int main(int argc, char **argv) {
  std::string csv;
  for (std::size_t n = witness::size(argc, argv); n > 0; --n)
    csv += "sku;" + std::to_string(n) + "\n";
  importUpload(csv);
  return witness::report();
}
