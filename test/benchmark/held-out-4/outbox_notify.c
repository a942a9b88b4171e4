// spawn: pthread_create
// loop: while over a database cursor
// origin: rows of a query
// waits: pthread_join
// distance: same function
// differs: what is joined while the cursor moves
// A: unbounded Y1 | limiter: none
// B: bounded N5 | limiter: a ring of eight threads, the oldest is joined first
// witness: runnable
// packages: sqlite3
#include "witness.h"
#include <pthread.h>
#include <sqlite3.h>
#include <stdbool.h>

enum { RING = 8 };

static void *notify(void *arg)
{
    sqlite3_int64 id = (sqlite3_int64)(intptr_t)arg;
    if (id > 0)
        witnessTask();
    return NULL;
}

int outbox_flush(sqlite3 *db)
{
    sqlite3_stmt *st;
    pthread_t *threads = NULL;
    size_t started = 0, joined = 0;

    if (sqlite3_prepare_v2(db, "SELECT id FROM outbox WHERE sent = 0", -1, &st, NULL) != SQLITE_OK)
        return -1;
    while (sqlite3_step(st) == SQLITE_ROW) {
        intptr_t id = sqlite3_column_int64(st, 0);
#ifdef TWIN
        if (!threads)
            threads = calloc(RING, sizeof(*threads));
        if (started - joined == RING)
            pthread_join(threads[joined++ % RING], NULL);
        pthread_create(&threads[started++ % RING], NULL, notify, (void *)id);
#else
        threads = realloc(threads, (started + 1) * sizeof(*threads));
        pthread_create(&threads[started++], NULL, notify, (void *)id);
#endif
    }
    sqlite3_finalize(st);
#ifdef TWIN
    for (; joined < started; joined++)
        pthread_join(threads[joined % RING], NULL);
#else
    for (; joined < started; joined++)
        pthread_join(threads[joined], NULL);
#endif
    free(threads);
    return (int)started;
}

int main(int argc, char **argv)
{
    sqlite3 *db;
    sqlite3_open(":memory:", &db);
    sqlite3_exec(db, "CREATE TABLE outbox (id INTEGER PRIMARY KEY, sent INT)", 0, 0, 0);
    for (size_t n = witnessSize(argc, argv); n > 0; n--)
        sqlite3_exec(db, "INSERT INTO outbox (sent) VALUES (0)", 0, 0, 0);
    outbox_flush(db);
    return witnessReport();
}
