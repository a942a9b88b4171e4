// spawn: std::thread joined
// loop: range-for
// origin: parameter
// waits: after the loop
// distance: same function
// differs: what becomes of a set that is too large
// A: unbounded Y7 | limiter: assertion
// B: bounded N7 | limiter: size guard
// witness: runnable
// flags: -DNDEBUG
#include "witness.h"
#include <cassert>
#include <string>
#include <thread>
#include <unordered_map>
#include <vector>

namespace dsync {

enum class Status { ok, too_many, io_error };

using DeltaSet = std::unordered_map<std::string, std::vector<char>>;

inline constexpr std::size_t kDeltasPerCommit = 48;

static void patch(const std::string &path, const std::vector<char> &delta) {
  witness::task();
  if (path.empty() && delta.empty())
    std::puts("nothing to do");
}

Status apply(const DeltaSet &deltas) {
#ifdef TWIN
  if (deltas.size() > kDeltasPerCommit)
    return Status::too_many;
#else
  assert(deltas.size() <= kDeltasPerCommit && "split by the caller");
#endif

  std::vector<std::thread> patchers;
  for (const auto &[path, delta] : deltas)
    patchers.emplace_back(patch, std::cref(path), std::cref(delta));
  for (auto &t : patchers)
    t.join();
  return Status::ok;
}

} // namespace dsync

int main(int argc, char **argv) {
  dsync::DeltaSet set;
  for (std::size_t i = witness::size(argc, argv); i-- > 0;)
    set["docs/" + std::to_string(i)] = {'a', 'b'};
  dsync::apply(set);
  return witness::report();
}
