// spawn: std::thread
// loop: while sqlite3_step
// origin: database rows
// limiter: LIMIT of the query
// waits: after the loop
// distance: member function
// differs: cap on the page size
// A: unbounded Y3 | limiter: LIMIT is the page size of the request
// B: bounded N11 | limiter: LIMIT is the page size, at most 20
// witness: runnable
// packages: sqlite3
#include "witness.h"
#include <algorithm>
#include <sqlite3.h>
#include <string>
#include <thread>
#include <vector>

class MeterStore {
public:
  MeterStore() { sqlite3_open(":memory:", &Db); }
  ~MeterStore() { sqlite3_close(Db); }
  MeterStore(const MeterStore &) = delete;

  bool execute(const std::string &Sql) { return sqlite3_exec(Db, Sql.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK; }
  sqlite3 *handle() const { return Db; }

private:
  sqlite3 *Db = nullptr;
};

struct ImportRequest {
  int District = 0;
  int PageSize = 0;
};

class ReadingImport {
public:
  explicit ReadingImport(MeterStore &Store) : Store(Store) {}

  int run(const ImportRequest &Request) {
#ifndef TWIN
    const int Page = Request.PageSize;
#else
    const int Page = std::min(Request.PageSize, 20);
#endif
    sqlite3_stmt *Rows = nullptr;
    const char *Query = "SELECT id, address FROM meter WHERE district = ? LIMIT ?";
    if (sqlite3_prepare_v2(Store.handle(), Query, -1, &Rows, nullptr) != SQLITE_OK)
      return -1;
    sqlite3_bind_int(Rows, 1, Request.District);
    sqlite3_bind_int(Rows, 2, Page);
    std::vector<std::thread> Readers;
    while (sqlite3_step(Rows) == SQLITE_ROW) {
      const sqlite3_int64 Id = sqlite3_column_int64(Rows, 0);
      std::string Address = reinterpret_cast<const char *>(sqlite3_column_text(Rows, 1));
      Readers.emplace_back(&ReadingImport::readMeter, this, Id, std::move(Address));
    }
    sqlite3_finalize(Rows);
    for (auto &R : Readers)
      R.join();
    return static_cast<int>(Readers.size());
  }

private:
  void readMeter(sqlite3_int64 Id, const std::string &Address) {
    witness::task();
    if (Address.empty())
      fprintf(stderr, "meter %lld has no address\n", static_cast<long long>(Id));
  }

  MeterStore &Store;
};

int main(int argc, char **argv) {
  const std::size_t N = witness::size(argc, argv);
  MeterStore Store;
  Store.execute("CREATE TABLE meter(id INTEGER, address TEXT, district INTEGER)");
  Store.execute("WITH RECURSIVE c(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM c WHERE i < " + std::to_string(N) +
                ") INSERT INTO meter SELECT i, '10.0.0.' || i, 3 FROM c");
  if (ReadingImport(Store).run({3, static_cast<int>(N)}) < 0)
    return 1;
  return witness::report();
}
