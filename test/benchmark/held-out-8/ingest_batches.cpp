// spawn: std::thread
// loop: range-for
// origin: request field
// limiter: batches of futures
// waits: vector cleared
// distance: helper function
// differs: kind of future
// A: unbounded Y5 | spawn: packaged_task in a detached thread
// B: bounded N6 | spawn: std::async, its futures wait when destroyed
// witness: runnable
#include "witness.h"
#include <future>
#include <string>
#include <thread>
#include <vector>

struct Document {
  std::string id;
  std::string text;
};

struct BulkIndexRequest {
  std::vector<Document> documents;
};

static bool indexDocument(const Document &) {
  witness::task();
  return true;
}

static std::future<bool> startIndexing(Document document) {
#ifdef TWIN
  return std::async(std::launch::async, indexDocument, std::move(document));
#else
  std::packaged_task<bool(Document)> task(indexDocument);
  auto done = task.get_future();
  std::thread(std::move(task), std::move(document)).detach();
  return done;
#endif
}

void bulkIndex(const BulkIndexRequest &request) {
  std::vector<std::future<bool>> batch;
  for (const auto &document : request.documents) {
    batch.push_back(startIndexing(document));
    if (batch.size() >= 20)
      batch.clear();
  }
}

int main(int argc, char **argv) {
  BulkIndexRequest request;
  request.documents.resize(witness::size(argc, argv));
  bulkIndex(request);
  return witness::report();
}
