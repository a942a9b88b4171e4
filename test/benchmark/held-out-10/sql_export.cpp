// spawn: std::thread
// loop: while sqlite3_step
// origin: database rows
// waits: join
// distance: same function
// differs: limiter
// A: unbounded Y1 | limiter: none
// B: bounded N6 | limiter: joins all at 12
// witness: runnable
// packages: sqlite3
#include "witness.h"
#include <sqlite3.h>
#include <string>
#include <thread>
#include <vector>

static void exportUser(long id) {
  (void)id;
  witness::task();
}

static void joinAll(std::vector<std::thread> &threads) {
  for (auto &t : threads)
    t.join();
  threads.clear();
}

int exportUsers(sqlite3 *db, const char *tenant) {
  sqlite3_stmt *query = nullptr;
  if (sqlite3_prepare_v2(db, "SELECT id FROM users WHERE tenant = ?1", -1, &query, nullptr) != SQLITE_OK)
    return -1;
  sqlite3_bind_text(query, 1, tenant, -1, SQLITE_STATIC);
  int exported = 0;
  std::vector<std::thread> threads;
  while (sqlite3_step(query) == SQLITE_ROW) {
    long id = sqlite3_column_int64(query, 0);
    threads.emplace_back(exportUser, id);
    ++exported;
#ifdef TWIN
    if (threads.size() == 12)
      joinAll(threads);
#endif
  }
  joinAll(threads);
  sqlite3_finalize(query);
  return exported;
}

int main(int argc, char **argv) {
  std::size_t n = witness::size(argc, argv);
  sqlite3 *db = nullptr;
  sqlite3_open(":memory:", &db);
  sqlite3_exec(db, "CREATE TABLE users(id INTEGER PRIMARY KEY, tenant TEXT)", nullptr, nullptr, nullptr);
  for (std::size_t i = 0; i < n; ++i)
    sqlite3_exec(db, "INSERT INTO users(tenant) VALUES('acme')", nullptr, nullptr, nullptr);
  exportUsers(db, "acme");
  return witness::report();
}
