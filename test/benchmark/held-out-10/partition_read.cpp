// spawn: std::async
// loop: for
// origin: unknown function / constant
// waits: get
// distance: same function
// differs: where the number comes from
// A: abstain-ok U2 | limiter: none | witness: not-runnable (the function that gives the number is in another library)
// B: bounded N1 | limiter: eight partitions
// witness: runnable
#include "witness.h"
#include <future>
#include <string>
#include <vector>

struct Batch {
  int partition = 0;
  std::vector<std::string> rows;
};

Batch readPartition(const std::string &topic, int partition);
int partitionCount(const std::string &topic);

class TopicReader {
public:
  explicit TopicReader(std::string topic) : topic_(std::move(topic)) {}

  std::vector<Batch> readAll() const {
#ifdef TWIN
    const int partitions = 8;
#else
    const int partitions = partitionCount(topic_);
#endif
    std::vector<std::future<Batch>> reads;
    for (int p = 0; p < partitions; ++p)
      reads.push_back(std::async(std::launch::async, readPartition, topic_, p));
    std::vector<Batch> batches;
    for (auto &r : reads)
      batches.push_back(r.get());
    return batches;
  }

private:
  std::string topic_;
};

std::size_t countRows(const std::string &topic) {
  std::size_t rows = 0;
  for (const Batch &b : TopicReader(topic).readAll())
    rows += b.rows.size();
  return rows;
}

#ifdef TWIN
Batch readPartition(const std::string &topic, int partition) {
  witness::task();
  return Batch{partition, std::vector<std::string>(witnessState()->Size, topic)};
}

int main(int argc, char **argv) {
  witness::size(argc, argv);
  countRows("orders");
  return witness::report();
}
#endif
