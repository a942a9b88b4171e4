// spawn: std::thread or none in tbb::parallel_for_each
// loop: tbb::parallel_for_each
// origin: batch of log lines
// limiter: arena of TBB
// distance: lambda
// differs: what the body of the loop does
// A: unbounded Y7 | spawn: std::thread in the body | waits: join after the loop
// B: bounded N8 | spawn: the tasks of TBB | waits: parallel_for_each
// witness: runnable
// packages: tbb
#include "witness.h"
#include <cstdint>
#include <string>
#include <string_view>
#include <tbb/concurrent_vector.h>
#include <tbb/parallel_for_each.h>
#include <thread>
#include <vector>

struct Record {
  std::int64_t stamp = 0;
  std::string_view host, text;
};

class BatchParser {
public:
  const tbb::concurrent_vector<Record> &parse(const std::vector<std::string> &batch) {
    records_.clear();
    records_.reserve(batch.size());
#ifndef TWIN
    tbb::concurrent_vector<std::thread> shipping;
#endif
    tbb::parallel_for_each(batch, [&](const std::string &line) {
      const Record record = split(line);
      records_.push_back(record);
#ifndef TWIN
      shipping.push_back(std::thread(&BatchParser::ship, this, record));
#else
      ship(record);
#endif
    });
#ifndef TWIN
    for (std::thread &one : shipping)
      one.join();
#endif
    return records_;
  }

private:
  static Record split(std::string_view line) {
    Record record;
    const auto first = line.find(' ');
    const auto second = line.find(' ', first + 1);
    if (first == line.npos || second == line.npos)
      return record;
    record.host = line.substr(first + 1, second - first - 1);
    record.text = line.substr(second + 1);
    return record;
  }

  void ship(const Record &record) {
    (void)record;
    witness::task();
  }

  tbb::concurrent_vector<Record> records_;
};

int main(int argc, char **argv) {
  std::vector<std::string> batch;
  for (std::size_t i = 0, n = witness::size(argc, argv); i < n; ++i)
    batch.push_back("1767600000 web" + std::to_string(i % 5) + " GET /" + std::to_string(i));
  BatchParser parser;
  parser.parse(batch);
  return witness::report();
}
