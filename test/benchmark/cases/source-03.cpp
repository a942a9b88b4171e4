// spawn: std::thread detached
// loop: while
// origin: database rows
// waits: detached
// distance: same function
// differs: limiter
// A: unbounded Y1 | limiter: none
// B: bounded N4 | limiter: semaphore before
// witness: runnable
// libraries: -lsqlite3
#include "witness.h"
#include <semaphore>
#include <sqlite3.h>
#include <string>
#include <thread>

static std::counting_semaphore<> Workers{11};

void recompute(long Id) {
  witness::task();
  (void)Id;
}

void recomputeAll(sqlite3 *Db) {
  sqlite3_stmt *Rows = nullptr;
  if (sqlite3_prepare_v2(Db, "select id from account", -1, &Rows, nullptr) != SQLITE_OK)
    return;
  while (sqlite3_step(Rows) == SQLITE_ROW) {
    long Id = sqlite3_column_int64(Rows, 0);
#ifdef TWIN
    Workers.acquire();
#endif
    std::thread([Id] {
      recompute(Id);
#ifdef TWIN
      Workers.release();
#endif
    }).detach();
  }
  sqlite3_finalize(Rows);
}

int main(int argc, char **argv) {
  sqlite3 *Db = nullptr;
  sqlite3_open(":memory:", &Db);
  sqlite3_exec(Db, "create table account(id integer)", nullptr, nullptr, nullptr);
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    sqlite3_exec(Db, ("insert into account values(" + std::to_string(I) + ")").c_str(), nullptr,
                 nullptr, nullptr);
  recomputeAll(Db);
  return witness::report();
}
