// spawn: posix_spawn
// loop: while over sqlite3_step
// origin: database rows
// limiter: none
// distance: helper function
// differs: where it waits
// A: unbounded Y1 | waits: after the loop
// B: bounded N3 | waits: each iteration
// libraries: -lsqlite3
// witness: runnable
#include "witness.h"
#include <errno.h>
#include <spawn.h>
#include <sqlite3.h>
#include <string.h>
#include <sys/wait.h>

extern char **environ;
static const char *typesetter = "/usr/bin/labelset";

static pid_t start_typesetter(const unsigned char *cuvee, int vintage) {
  char year[12];
  pid_t pid;
  snprintf(year, sizeof(year), "%d", vintage);
  char *args[] = {(char *)typesetter, "--year", year, (char *)cuvee, NULL};
  int rc = posix_spawn(&pid, typesetter, NULL, NULL, args, environ);
  if (rc != 0) {
    fprintf(stderr, "%s: %s\n", typesetter, strerror(rc));
    return -1;
  }
  return pid;
}

static int typeset_ok(pid_t pid) {
  int status = 0;
  while (waitpid(pid, &status, 0) < 0)
    if (errno != EINTR)
      return 0;
  return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

int print_open_labels(sqlite3 *cellar) {
  sqlite3_stmt *rows;
  int started = 0, bad = 0;

  if (sqlite3_prepare_v2(cellar, "SELECT cuvee, vintage FROM label_order WHERE printed = 0", -1, &rows,
                         NULL) != SQLITE_OK) {
    fprintf(stderr, "labels: %s\n", sqlite3_errmsg(cellar));
    return -1;
  }
  while (sqlite3_step(rows) == SQLITE_ROW) {
    pid_t pid = start_typesetter(sqlite3_column_text(rows, 0), sqlite3_column_int(rows, 1));
    if (pid < 0) {
      bad++;
      continue;
    }
    started++;
#ifdef TWIN
    if (!typeset_ok(pid))
      bad++;
#endif
  }
  sqlite3_finalize(rows);
#ifndef TWIN
  while (started-- > 0)
    if (!typeset_ok(-1))
      bad++;
#endif
  return bad;
}

int main(int argc, char **argv) {
  if (witnessChild()) {
    witnessTask();
    return 0;
  }
  size_t n = witnessSize(argc, argv);
  sqlite3 *cellar;
  sqlite3_open(":memory:", &cellar);
  sqlite3_exec(cellar, "CREATE TABLE label_order (cuvee TEXT, vintage INT, printed INT)", NULL, NULL, NULL);
  char *fill = sqlite3_mprintf("WITH RECURSIVE k(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM k WHERE i < %d) "
                               "INSERT INTO label_order SELECT 'Riesling', 1990 + i %% 30, 0 FROM k",
                               (int)n);
  sqlite3_exec(cellar, fill, NULL, NULL, NULL);
  typesetter = "/proc/self/exe";
  print_open_labels(cellar);
  return witnessReport();
}
