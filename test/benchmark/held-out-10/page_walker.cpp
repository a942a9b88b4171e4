// spawn: std::async
// loop: do-while over pages
// origin: database cursor
// waits: get
// distance: same function
// differs: where the page is awaited
// A: bounded N6 | limiter: each page of 20 is awaited
// B: unbounded Y1 | limiter: none
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <future>
#include <optional>
#include <string>
#include <vector>

struct Page {
  std::vector<std::string> ids;
  std::optional<std::size_t> next;
};

class Table {
public:
  explicit Table(std::size_t rows) : rows_(rows) {}
  Page list(std::size_t from) const {
    Page page;
    std::size_t to = std::min(from + 20, rows_);
    for (std::size_t i = from; i < to; ++i)
      page.ids.push_back(std::to_string(i));
    if (to < rows_)
      page.next = to;
    return page;
  }

private:
  std::size_t rows_;
};

static void migrateRow(std::string id) {
  (void)id;
  witness::task();
}

void migrate(const Table &table) {
  std::optional<std::size_t> token = 0;
#ifdef TWIN
  std::vector<std::future<void>> open;
#endif
  do {
#ifndef TWIN
    std::vector<std::future<void>> open;
#endif
    Page page = table.list(*token);
    for (auto &id : page.ids)
      open.push_back(std::async(std::launch::async, migrateRow, id));
    token = page.next;
  } while (token);
}

int main(int argc, char **argv) {
  std::size_t n = witness::size(argc, argv);
  migrate(Table(n));
  return witness::report();
}
