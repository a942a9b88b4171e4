// REQUIRES: sqlite-headers
// RUN: %row_check sqlite %s -- -std=c17
#include <sqlite3.h>

void rows(sqlite3_stmt *statement) {
  sqlite3_step(statement); //= source input
  sqlite3_reset(statement);
}
