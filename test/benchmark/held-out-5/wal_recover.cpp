// spawn: std::thread in a callback
// loop: for_each member of a template
// origin: database rows
// waits: detached
// distance: class template and callback
// differs: whether the callback refuses
// A: unbounded Y1 | limiter: none
// B: bounded N11 | limiter: the walk ends after 36 rows
// witness: runnable
#include "witness.h"
#include <cstdint>
#include <thread>
#include <utility>
#include <vector>

namespace store {

struct Row {
  std::uint64_t lsn;
};

template <class T> class Table {
public:
  void insert(T t) { rows_.push_back(std::move(t)); }

  // calls fn for each row until it returns false
  template <class Fn> void scan(Fn &&fn) const {
    for (const T &row : rows_)
      if (!fn(row))
        break;
  }

private:
  std::vector<T> rows_;
};

void redo(Row r) {
  witness::task();
  if (r.lsn == 0)
    std::puts("log starts at zero");
}

void recover(const Table<Row> &log) {
  int taken = 0;
  log.scan([&](const Row &r) {
#ifdef TWIN
    if (taken == 36)
      return false;
#endif
    ++taken;
    std::thread(redo, r).detach();
    return true;
  });
}

} // namespace store

int main(int argc, char **argv) {
  store::Table<store::Row> log;
  for (std::uint64_t i = witness::size(argc, argv); i; --i)
    log.insert({i});
  store::recover(log);
  return witness::report();
}
