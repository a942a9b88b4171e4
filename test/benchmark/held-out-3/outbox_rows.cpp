// spawn: std::thread in a vector
// loop: while over the rows of a statement
// origin: database
// waits: join after the loop
// distance: same function
// differs: the text of the query
// A: unbounded Y1 | limiter: none
// B: bounded N11 | limiter: LIMIT in the query
// witness: runnable
// packages: sqlite3
#include "witness.h"
#include <sqlite3.h>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

class Statement {
public:
  Statement(sqlite3 *db, const char *sql) {
    if (sqlite3_prepare_v2(db, sql, -1, &stmt_, nullptr) != SQLITE_OK)
      throw std::runtime_error(sqlite3_errmsg(db));
  }
  ~Statement() { sqlite3_finalize(stmt_); }
  Statement(const Statement &) = delete;
  bool step() { return sqlite3_step(stmt_) == SQLITE_ROW; }
  long long integer(int column) { return sqlite3_column_int64(stmt_, column); }
  std::string text(int column) { return reinterpret_cast<const char *>(sqlite3_column_text(stmt_, column)); }

private:
  sqlite3_stmt *stmt_ = nullptr;
};

static void postWebhook(long long id, const std::string &url) {
  if (id > 0 && !url.empty())
    witness::task();
}

std::size_t flushOutbox(sqlite3 *db) {
#ifdef TWIN
  Statement unsent(db, "SELECT id, url FROM outbox WHERE sent = 0 ORDER BY id LIMIT 50");
#else
  Statement unsent(db, "SELECT id, url FROM outbox WHERE sent = 0 ORDER BY id");
#endif
  std::vector<std::thread> posts;
  while (unsent.step())
    posts.emplace_back(postWebhook, unsent.integer(0), unsent.text(1));
  for (std::thread &post : posts)
    post.join();
  return posts.size();
}

int main(int argc, char **argv) {
  sqlite3 *db = nullptr;
  sqlite3_open(":memory:", &db);
  sqlite3_exec(db, "CREATE TABLE outbox (id INTEGER PRIMARY KEY, url TEXT, sent INT DEFAULT 0)", nullptr, nullptr, nullptr);
  for (std::size_t n = witness::size(argc, argv); n > 0; --n)
    sqlite3_exec(db, "INSERT INTO outbox (url) VALUES ('https://example.org/hook')", nullptr, nullptr, nullptr);
  flushOutbox(db);
  sqlite3_close(db);
  return witness::report();
}
