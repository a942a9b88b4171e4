// spawn: std::thread
// loop: range-for
// origin: vector parameter
// limiter: set of seen elements
// waits: joined after the loop
// distance: same function
// differs: whether repeated elements are skipped
// A: unbounded Y1 | limiter: none
// B: unbounded Y7 | limiter: repeated elements skipped
// witness: runnable
#include "witness.h"
#include <string>
#include <thread>
#include <unordered_set>
#include <vector>

class AvatarFetcher {
public:
  void prefetch(const std::vector<std::string> &userIds) {
    std::vector<std::thread> downloads;
    for (const auto &id : userIds) {
#ifdef TWIN
      if (!inFlight_.insert(id).second)
        continue;
#endif
      downloads.emplace_back(&AvatarFetcher::download, this, id);
    }
    for (auto &download : downloads)
      download.join();
    inFlight_.clear();
  }

private:
  void download(std::string) { witness::task(); }

  std::unordered_set<std::string> inFlight_;
};

int main(int argc, char **argv) {
  std::vector<std::string> ids;
  for (std::size_t n = witness::size(argc, argv); n > 0; --n)
    ids.push_back("u" + std::to_string(n));
  AvatarFetcher().prefetch(ids);
  return witness::report();
}
