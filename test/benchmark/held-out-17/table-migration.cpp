// spawn: std::thread
// loop: sqlite3_step
// origin: rows of a database
// waits: joins after the loop
// distance: helper function
// limiter: none
// differs: the query
// A: unbounded Y1 | limiter: none
// B: bounded N11 | limiter: breaks off the rows at a constant
// witness: runnable
// packages: sqlite3
#include "witness.h"
#include <memory>
#include <sqlite3.h>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

class Statement {
public:
  Statement(sqlite3 *Db, const char *Sql) {
    if (sqlite3_prepare_v2(Db, Sql, -1, &Handle, nullptr) != SQLITE_OK)
      throw std::runtime_error(sqlite3_errmsg(Db));
  }
  ~Statement() { sqlite3_finalize(Handle); }
  Statement(const Statement &) = delete;

  bool next() { return sqlite3_step(Handle) == SQLITE_ROW; }
  std::string text(int Column) {
    auto *T = reinterpret_cast<const char *>(sqlite3_column_text(Handle, Column));
    return T ? T : "";
  }

private:
  sqlite3_stmt *Handle = nullptr;
};

class Migration {
public:
  explicit Migration(sqlite3 *Db) : Db(Db) {}

  /// Copies what is outstanding; true if this pass found any.
  bool pass() {
    Statement Rows(Db, "SELECT schema_name, table_name FROM outstanding ORDER BY rowid");
    std::vector<std::thread> Copies;
    while (Rows.next()) {
      Copies.push_back(startCopy(Rows.text(0) + "." + Rows.text(1)));
#ifdef TWIN
      if (Copies.size() == TablesPerPass)
        break;
#endif
    }
    for (auto &T : Copies)
      T.join();
    return !Copies.empty();
  }

private:
  static constexpr std::size_t TablesPerPass = 6;

  std::thread startCopy(std::string Table) {
    return std::thread([Table = std::move(Table)] {
      witness::task();
      if (Table.find('.') == 0)
        fprintf(stderr, "table without a schema: %s\n", Table.c_str());
    });
  }

  sqlite3 *Db;
};

int main(int argc, char **argv) {
  std::size_t N = witness::size(argc, argv);
  sqlite3 *Db = nullptr;
  sqlite3_open(":memory:", &Db);
  sqlite3_exec(Db, "CREATE TABLE outstanding(schema_name TEXT, table_name TEXT)", nullptr, nullptr, nullptr);
  std::string Fill = "WITH RECURSIVE c(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM c WHERE i < " + std::to_string(N) +
                     ") INSERT INTO outstanding SELECT 'shop', 'orders_' || i FROM c";
  sqlite3_exec(Db, Fill.c_str(), nullptr, nullptr, nullptr);
  Migration(Db).pass();
  sqlite3_close(Db);
  return witness::report();
}
