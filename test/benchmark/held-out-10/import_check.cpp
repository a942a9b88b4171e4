// spawn: std::async
// loop: range-for
// origin: request field
// waits: get
// distance: helper function
// differs: answer of the check
// A: bounded N7 | limiter: a failed check leaves
// B: unbounded Y4 | limiter: answer of the check ignored
// witness: runnable
#include "witness.h"
#include <future>
#include <iostream>
#include <string>
#include <vector>

struct Record {
  std::string id;
  std::string payload;
};

struct ImportRequest {
  std::string tenant;
  std::vector<Record> records;
};

static bool validate(const ImportRequest &request) {
  if (request.tenant.empty()) {
    std::cerr << "no tenant\n";
    return false;
  }
  if (request.records.size() > 30) {
    std::cerr << request.tenant << ": " << request.records.size() << " records\n";
    return false;
  }
  return true;
}

static bool insert(const Record &record) {
  witness::task();
  return !record.id.empty();
}

int importRecords(const ImportRequest &request) {
#ifdef TWIN
  validate(request);
#else
  if (!validate(request))
    return -1;
#endif
  std::vector<std::future<bool>> results;
  for (const Record &record : request.records)
    results.push_back(std::async(std::launch::async, insert, std::cref(record)));
  int good = 0;
  for (auto &r : results)
    good += r.get();
  return good;
}

int main(int argc, char **argv) {
  std::size_t n = witness::size(argc, argv);
  importRecords({"acme", std::vector<Record>(n, Record{"1", "x"})});
  return witness::report();
}
