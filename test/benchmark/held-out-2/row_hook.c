// spawn: pthread_create
// loop: sqlite3_exec
// origin: rows of a database
// waits: pthread_join in the callback, or after
// distance: callback
// differs: where the end is awaited
// A: unbounded Y1 | limiter: none
// B: bounded N3 | limiter: joined in the callback
// witness: runnable
// packages: sqlite3
#include "witness.h"
#include <pthread.h>
#include <sqlite3.h>
#include <string.h>

struct mailing {
  pthread_t *tids;
  size_t sent;
  size_t room;
};

static void *send_mail(void *arg) {
  char *address = arg;
  if (strchr(address, '@'))
    witnessTask();
  free(address);
  return NULL;
}

static int on_subscriber(void *user, int columns, char **values, char **names) {
  struct mailing *m = user;
  (void)names;
  if (columns < 1 || !values[0])
    return 0;
  if (m->sent == m->room) {
    m->room = m->room ? 2 * m->room : 16;
    m->tids = realloc(m->tids, m->room * sizeof(*m->tids));
  }
  if (pthread_create(&m->tids[m->sent], NULL, send_mail, strdup(values[0])) != 0)
    return 1; /* stops the query */
#ifdef TWIN
  pthread_join(m->tids[m->sent], NULL);
#endif
  m->sent++;
  return 0;
}

int send_newsletter(sqlite3 *db) {
  struct mailing m = {NULL, 0, 0};
  char *error = NULL;
  if (sqlite3_exec(db, "SELECT address FROM subscriber", on_subscriber, &m, &error) != SQLITE_OK) {
    fprintf(stderr, "newsletter: %s\n", error);
    sqlite3_free(error);
  }
#ifndef TWIN
  for (size_t i = 0; i < m.sent; i++)
    pthread_join(m.tids[i], NULL);
#endif
  free(m.tids);
  return (int)m.sent;
}

int main(int argc, char **argv) {
  sqlite3 *db;
  sqlite3_open(":memory:", &db);
  sqlite3_exec(db, "CREATE TABLE subscriber(address TEXT); BEGIN", NULL, NULL, NULL);
  for (size_t n = witnessSize(argc, argv); n > 0; n--)
    sqlite3_exec(db, "INSERT INTO subscriber VALUES('a@example.org')", NULL, NULL, NULL);
  sqlite3_exec(db, "COMMIT", NULL, NULL, NULL);
  send_newsletter(db);
  return witnessReport();
}
