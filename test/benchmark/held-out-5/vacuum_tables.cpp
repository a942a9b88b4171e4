// spawn: std::thread joined
// loop: while
// origin: database rows
// distance: same function
// differs: where the thread is joined
// A: unbounded Y1 | limiter: none | waits: after the loop
// B: bounded N3 | limiter: join in the iteration | waits: each iteration
// witness: runnable
// packages: sqlite3
#include "witness.h"
#include <sqlite3.h>
#include <string>
#include <thread>
#include <vector>

static void vacuum_one(std::string table) {
  witness::task();
  if (table.rfind("sqlite_", 0) == 0)
    std::fprintf(stderr, "internal table\n");
}

int vacuum_all(sqlite3 *db) {
  sqlite3_stmt *st = nullptr;
  if (sqlite3_prepare_v2(db, "SELECT name FROM tables_to_clean", -1, &st, nullptr) != SQLITE_OK)
    return -1;
  std::vector<std::thread> jobs;
  int rc;
  while ((rc = sqlite3_step(st)) == SQLITE_ROW) {
    std::string name = reinterpret_cast<const char *>(sqlite3_column_text(st, 0));
    std::thread job(vacuum_one, std::move(name));
#ifdef TWIN
    job.join();
#else
    jobs.push_back(std::move(job));
#endif
  }
  sqlite3_finalize(st);
  for (auto &j : jobs)
    j.join();
  return rc == SQLITE_DONE ? 0 : -1;
}

int main(int argc, char **argv) {
  size_t n = witness::size(argc, argv);
  sqlite3 *db;
  sqlite3_open(":memory:", &db);
  sqlite3_exec(db, "CREATE TABLE tables_to_clean(name TEXT)", nullptr, nullptr, nullptr);
  for (size_t i = 0; i < n; ++i)
    sqlite3_exec(db, "INSERT INTO tables_to_clean VALUES('events')", nullptr, nullptr, nullptr);
  vacuum_all(db);
  return witness::report();
}
