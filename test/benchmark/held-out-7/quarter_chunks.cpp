// spawn: std::async
// loop: nested index loops
// origin: request parameter
// waits: end of each chunk
// distance: same function
// differs: what the length of a chunk depends on
// A: unbounded Y3 | limiter: a quarter of the batch at a time
// B: bounded N6 | limiter: four at a time
// witness: runnable
#include "witness.h"
#include <future>
#include <string>
#include <vector>

struct Document {
  std::string id;
  std::string text;
};

class Indexer {
public:
  std::size_t index(const std::vector<Document> &docs) {
    constexpr std::size_t kParts = 4;
#ifdef TWIN
    const std::size_t step = kParts;
#else
    const std::size_t step = docs.size() / kParts + 1;
#endif
    std::size_t tokens = 0;
    for (std::size_t from = 0; from < docs.size(); from += step) {
      std::vector<std::future<std::size_t>> part;
      for (std::size_t i = from; i < from + step && i < docs.size(); ++i)
        part.push_back(std::async(std::launch::async, &Indexer::tokenize, this, std::cref(docs[i])));
      for (auto &p : part)
        tokens += p.get();
    }
    return tokens;
  }

private:
  std::size_t tokenize(const Document &d) {
    witness::task();
    std::size_t n = 0;
    for (char c : d.text)
      n += c == ' ';
    return n + !d.id.empty();
  }
};

int main(int argc, char **argv) {
  std::vector<Document> docs(witness::size(argc, argv), Document{"1", "lorem ipsum"});
  Indexer().index(docs);
  return witness::report();
}
