// spawn: std::async
// loop: while sqlite3_step
// origin: database cursor
// limiter: none
// waits: futures after the loop
// distance: same function
// differs: limiter
// A: unbounded Y1 | limiter: none
// B: bounded N6 | limiter: futures awaited when there are 16
// witness: runnable
// packages: sqlite3
#include "witness.h"
#include <future>
#include <sqlite3.h>
#include <string>
#include <vector>

static void remind(std::string email) {
  (void)email;
  witness::task();
}

int sendReminders(sqlite3 *db, int tenant) {
  sqlite3_stmt *stmt = nullptr;
  if (sqlite3_prepare_v2(db, "SELECT email FROM members WHERE tenant = ?", -1, &stmt, nullptr) !=
      SQLITE_OK)
    return -1;
  sqlite3_bind_int(stmt, 1, tenant);
  std::vector<std::future<void>> mails;
  int sent = 0;
  while (sqlite3_step(stmt) == SQLITE_ROW) {
    std::string email = reinterpret_cast<const char *>(sqlite3_column_text(stmt, 0));
    mails.push_back(std::async(std::launch::async, remind, std::move(email)));
    ++sent;
#ifdef TWIN
    if (mails.size() == 16) {
      for (auto &mail : mails)
        mail.get();
      mails.clear();
    }
#endif
  }
  sqlite3_finalize(stmt);
  for (auto &mail : mails)
    mail.get();
  return sent;
}

int main(int argc, char **argv) {
  sqlite3 *db = nullptr;
  sqlite3_open(":memory:", &db);
  sqlite3_exec(db, "CREATE TABLE members(tenant INT, email TEXT)", nullptr, nullptr, nullptr);
  for (std::size_t n = witness::size(argc, argv); n > 0; --n)
    sqlite3_exec(db, "INSERT INTO members VALUES(1, 'a@b.c')", nullptr, nullptr, nullptr);
  sendReminders(db, 1);
  return witness::report();
}
