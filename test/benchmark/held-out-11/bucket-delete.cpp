// spawn: std::thread
// loop: do-while over pages, range-for in the page
// origin: listing of a bucket, page by page
// limiter: none
// distance: nested loops
// differs: after which loop the threads are joined
// A: unbounded Y1 | waits: after the last page
// B: bounded N6 | waits: after each page of 20
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <atomic>
#include <optional>
#include <string>
#include <thread>
#include <vector>

namespace s3 {

struct Listing {
  std::vector<std::string> Keys;
  std::optional<std::size_t> Continuation;
};

class Bucket {
public:
  static constexpr std::size_t PageSize = 20;

  explicit Bucket(std::size_t Objects) : Objects(Objects) {}

  Listing list(std::size_t From) const {
    Listing L;
    const std::size_t To = std::min(From + PageSize, Objects);
    for (std::size_t I = From; I < To; ++I)
      L.Keys.push_back("tmp/" + std::to_string(I));
    if (To < Objects)
      L.Continuation = To;
    return L;
  }

  bool erase(const std::string &Key) {
    witness::task();
    ++Deleted;
    return Key.starts_with("tmp/");
  }

  std::size_t deleted() const { return Deleted; }

private:
  std::size_t Objects;
  std::atomic<std::size_t> Deleted{0};
};

static void joinAll(std::vector<std::thread> &Threads) {
  for (auto &T : Threads)
    T.join();
  Threads.clear();
}

std::size_t emptyBucket(Bucket &B) {
  std::vector<std::thread> Deletions;
  std::optional<std::size_t> At = 0;
  do {
    Listing Page = B.list(*At);
    for (std::string &Key : Page.Keys)
      Deletions.emplace_back([&B, Key = std::move(Key)] {
        if (!B.erase(Key))
          std::fprintf(stderr, "kept %s\n", Key.c_str());
      });
#ifdef TWIN
    joinAll(Deletions);
#endif
    At = Page.Continuation;
  } while (At);
  joinAll(Deletions);
  return B.deleted();
}

} // namespace s3

int main(int argc, char **argv) {
  s3::Bucket Bucket(witness::size(argc, argv));
  return s3::emptyBucket(Bucket) ? witness::report() : 1;
}
