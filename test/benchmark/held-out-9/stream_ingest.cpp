// spawn: std::async
// loop: while over a stream
// origin: messages of a client stream
// distance: member function
// differs: limiter
// A: unbounded Y1 | limiter: none | waits: after the stream
// B: bounded N5 | limiter: window of 12, oldest first | waits: oldest first
// witness: runnable
#include "witness.h"
#include <cstdint>
#include <deque>
#include <future>
#include <string>

namespace telemetry {

struct Status {
  int code = 0;
  std::string message;
};

struct PointBatch {
  std::string series;
  std::uint64_t points = 0;
};

struct IngestSummary {
  std::uint64_t points = 0;
};

template <typename M> class ServerReader {
public:
  virtual ~ServerReader() = default;
  virtual bool Read(M *message) = 0;
};

class IngestService {
public:
  Status Ingest(ServerReader<PointBatch> *reader, IngestSummary *summary);

private:
  static std::uint64_t Store(const PointBatch &batch) {
    witness::task();
    return batch.points;
  }
};

Status IngestService::Ingest(ServerReader<PointBatch> *reader, IngestSummary *summary) {
  std::deque<std::future<std::uint64_t>> writes;
  PointBatch batch;
  while (reader->Read(&batch)) {
    if (batch.series.empty())
      return {3, "series is missing"};
#ifdef TWIN
    if (writes.size() == 12) {
      summary->points += writes.front().get();
      writes.pop_front();
    }
#endif
    writes.push_back(std::async(std::launch::async, [batch] { return Store(batch); }));
  }
  for (auto &write : writes)
    summary->points += write.get();
  return {};
}

} // namespace telemetry

struct TestReader : telemetry::ServerReader<telemetry::PointBatch> {
  explicit TestReader(std::size_t n) : left(n) {}
  bool Read(telemetry::PointBatch *message) override {
    *message = {"cpu", 1};
    return left-- > 0;
  }
  std::size_t left;
};

int main(int argc, char **argv) {
  TestReader reader(witness::size(argc, argv));
  telemetry::IngestSummary summary;
  telemetry::IngestService().Ingest(&reader, &summary);
  return witness::report();
}
