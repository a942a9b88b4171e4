// spawn: std::thread
// loop: while over a cursor of a database
// origin: rows
// waits: after each page
// distance: helper class
// differs: size of a page
// A: unbounded Y3 | limiter: a page size of zero, which is everything
// B: bounded N6 | limiter: a page of constant size
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <thread>
#include <utility>
#include <vector>

namespace backup {

struct Row {
  std::int64_t Id = 0;
  std::string Blob;
};

class Table {
public:
  void insert(Row R) { Rows.push_back(std::move(R)); }

  /// The rows that follow Id, in their order.
  std::vector<Row> after(std::int64_t Id, std::size_t Limit) const {
    auto From = std::upper_bound(Rows.begin(), Rows.end(), Id, [](std::int64_t I, const Row &R) { return I < R.Id; });
    auto Left = static_cast<std::size_t>(Rows.end() - From);
    std::size_t Count = Limit == 0 ? Left : std::min(Limit, Left);
    return {From, From + static_cast<std::ptrdiff_t>(Count)};
  }

private:
  std::vector<Row> Rows;
};

class Restore {
public:
  explicit Restore(const Table &Source) : Source(Source) {}

  std::int64_t run() {
    std::int64_t Last = 0;
    while (auto Page = nextPage(Last)) {
      std::vector<std::thread> Writers;
      Writers.reserve(Page->size());
      for (Row &R : *Page)
        Writers.emplace_back(&Restore::write, this, std::ref(R));
      for (std::thread &W : Writers)
        W.join();
      Last = Page->back().Id;
    }
    return Last;
  }

private:
#ifdef TWIN
  static constexpr std::size_t PageSize = 16;
#else
  static constexpr std::size_t PageSize = 0;
#endif

  std::optional<std::vector<Row>> nextPage(std::int64_t Last) const {
    std::vector<Row> Page = Source.after(Last, PageSize);
    if (Page.empty())
      return std::nullopt;
    return Page;
  }

  void write(Row &R) {
    witness::task();
    R.Blob.append("\n");
  }

  const Table &Source;
};

} // namespace backup

int main(int argc, char **argv) {
  backup::Table T;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    T.insert({static_cast<std::int64_t>(I) + 1, "chunk"});
  backup::Restore(T).run();
  return witness::report();
}
