// spawn: std::thread inside the body of tbb::parallel_for_each
// loop: tbb::parallel_for_each
// origin: container parameter
// waits: detached, or the algorithm
// distance: body of the algorithm
// differs: what the body does
// A: unbounded Y1 | limiter: the arena bounds the bodies, not the threads that they start
// B: bounded N8 | limiter: arena of fixed size
// witness: runnable
// libraries: -ltbb
#include "witness.h"
#include <oneapi/tbb/parallel_for_each.h>
#include <memory>
#include <string>
#include <thread>
#include <vector>

struct Doc {
  int id;
  std::string text;
};

using DocPtr = std::shared_ptr<const Doc>;

static void writePostings(const DocPtr &doc) {
  if (doc->text.empty())
    return;
  witness::task();
}

void indexDocs(const std::vector<DocPtr> &docs) {
  oneapi::tbb::parallel_for_each(docs.begin(), docs.end(), [](const DocPtr &doc) {
#ifdef TWIN
    writePostings(doc);
#else
    // Writing is slow; don't hold up the indexer.
    std::thread(writePostings, doc).detach();
#endif
  });
}

int main(int argc, char **argv) {
  std::vector<DocPtr> docs;
  for (size_t i = witness::size(argc, argv); i > 0; --i)
    docs.push_back(std::make_shared<Doc>(Doc{1, "text"}));
  indexDocs(docs);
  return witness::report();
}
