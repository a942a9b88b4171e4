// spawn: std::jthread
// loop: range-for
// origin: request field, moved into a local
// waits: destructor
// distance: same function
// differs: resize or reserve
// A: unbounded Y7 | limiter: reserve bounds nothing
// B: bounded N11 | limiter: the batch is cut to a constant
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <cstdint>
#include <thread>
#include <vector>

using UserId = std::uint64_t;

struct FriendsRequest {
  UserId viewer = 0;
  std::vector<UserId> candidates;
};

class FriendFinder {
public:
  void onRequest(FriendsRequest &&request) {
    auto ids = std::move(request.candidates);
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
#ifdef TWIN
    if (ids.size() > kMaxCandidates)
      ids.resize(kMaxCandidates);
#else
    if (ids.size() > kMaxCandidates)
      lookups_.reserve(kMaxCandidates);
#endif
    for (UserId id : ids)
      lookups_.emplace_back([this, viewer = request.viewer, id] { lookup(viewer, id); });
    lookups_.clear();
  }

private:
  static constexpr std::size_t kMaxCandidates = 30;

  void lookup(UserId viewer, UserId id) {
    if (viewer != id)
      witness::task();
  }
  std::vector<std::jthread> lookups_;
};

int main(int argc, char **argv) {
  FriendsRequest request{1'000'000, {}};
  for (UserId id = witness::size(argc, argv); id > 0; --id)
    request.candidates.push_back(id);
  FriendFinder finder;
  finder.onRequest(std::move(request));
  return witness::report();
}
