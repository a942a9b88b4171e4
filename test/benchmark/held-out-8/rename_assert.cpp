// spawn: std::thread
// loop: range-for
// origin: vector parameter
// limiter: check of the size
// waits: joined after the loop
// distance: same function
// differs: kind of check
// A: unbounded Y7 | limiter: assertion, compiled out
// B: bounded N7 | limiter: early return
// witness: runnable
// flags: -DNDEBUG
#include "witness.h"
#include <cassert>
#include <string>
#include <thread>
#include <vector>

struct Rename {
  std::string from, to;
};

enum class Status { ok, tooLarge };

constexpr std::size_t kMaxRenames = 40;

static void moveObject(const Rename &) { witness::task(); }

Status renameObjects(const std::vector<Rename> &renames) {
#ifdef TWIN
  if (renames.size() > kMaxRenames)
    return Status::tooLarge;
#else
  assert(renames.size() <= kMaxRenames && "the front end splits larger requests");
#endif
  std::vector<std::thread> moves;
  moves.reserve(renames.size());
  for (const auto &rename : renames)
    moves.emplace_back(moveObject, rename);
  for (auto &move : moves)
    move.join();
  return Status::ok;
}

int main(int argc, char **argv) {
  renameObjects(std::vector<Rename>(witness::size(argc, argv), Rename{"a/b", "a/c"}));
  return witness::report();
}
