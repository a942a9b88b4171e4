// spawn: std::jthread
// loop: range-for
// origin: documents of a bulk request
// distance: same function
// differs: detach before the oldest thread leaves the window
// limiter: deque of at most eight threads
// A: bounded N5 | waits: join of the oldest when eight run
// B: unbounded Y5 | waits: detached when eight run
// witness: runnable
#include "witness.h"
#include <atomic>
#include <deque>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

namespace search {

struct Document {
  std::string Id, Body;
};

struct BulkRequest {
  std::string Index;
  std::vector<Document> Documents;
};

class Reindexer {
public:
  std::size_t run(const BulkRequest &Bulk) {
    std::deque<std::jthread> Window;
    for (const Document &D : Bulk.Documents) {
      if (D.Id.empty()) {
        ++Skipped;
        continue;
      }
      if (Window.size() >= MaxInFlight) {
#ifdef TWIN
        Window.front().detach();
#endif
        Window.pop_front();
      }
      Window.emplace_back([this, Body = std::string_view(D.Body)] { tokenise(Body); });
    }
    Window.clear();
    return Skipped;
  }

  std::size_t terms() const { return Terms; }

private:
  static constexpr std::size_t MaxInFlight = 8;

  void tokenise(std::string_view Body) {
    witness::task();
    std::size_t Count = 0;
    bool Inside = false;
    for (char C : Body) {
      bool Letter = C != ' ';
      Count += Letter && !Inside;
      Inside = Letter;
    }
    Terms += Count;
  }

  std::atomic<std::size_t> Terms{0};
  std::size_t Skipped = 0;
};

} // namespace search

int main(int argc, char **argv) {
  search::BulkRequest Bulk{"catalogue", {}};
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Bulk.Documents.push_back({"doc" + std::to_string(I), "the quick brown fox"});
  static search::Reindexer R;
  R.run(Bulk);
  return witness::report();
}
