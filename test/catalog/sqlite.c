// REQUIRES: sqlite-headers
// RUN: %row_check sqlite %s -- -std=c17
#include <sqlite3.h>

int row(void *, int, char **, char **);

void rows(sqlite3 *db, sqlite3_stmt *statement) {
  sqlite3_exec(db, "a", row, 0, 0); //= repeat input
  sqlite3_step(statement); //= source input
  sqlite3_reset(statement);
}
