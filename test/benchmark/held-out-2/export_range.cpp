// spawn: std::async
// loop: nested loops over pages
// origin: request field
// waits: get at the end of a page
// distance: same function
// differs: where the size of a page comes from
// A: unbounded Y3 | limiter: pages of the size that the request asks for
// B: bounded N6 | limiter: pages of constant size
// witness: runnable
#include "witness.h"
#include <cstdint>
#include <future>
#include <string>
#include <vector>

struct ExportRequest {
  std::int64_t first_id = 0;
  std::int64_t last_id = 0;
  std::int64_t page = 100;
};

class Exporter {
public:
  explicit Exporter(std::string table) : table_(std::move(table)) {}

  std::size_t run(const ExportRequest &req) {
#ifdef TWIN
    const std::int64_t page = 20;
#else
    const std::int64_t page = req.page > 0 ? req.page : 20;
#endif
    std::size_t bytes = 0;
    for (std::int64_t id = req.first_id; id < req.last_id; id += page) {
      std::vector<std::future<std::string>> rows;
      for (std::int64_t k = id; k < id + page && k < req.last_id; ++k)
        rows.push_back(std::async(std::launch::async, [this, k] { return fetch(k); }));
      for (auto &row : rows)
        bytes += row.get().size();
    }
    return bytes;
  }

private:
  std::string fetch(std::int64_t id) {
    witness::task();
    return table_ + ":" + std::to_string(id);
  }
  std::string table_;
};

int main(int argc, char **argv) {
  auto n = static_cast<std::int64_t>(witness::size(argc, argv));
  Exporter("events").run({0, n, n});
  return witness::report();
}
