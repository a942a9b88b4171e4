// rule: fanout-connection-per-task
// differs: which tables are checked
// A: reported | one thread with its own MySQL session per table name of the caller's list
// B: silent | the six tables of the schema, known at compile time
// packages: libmariadb
#include <mysql.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct check {
    const char *table;
    unsigned long long bad;
    pthread_t tid;
};

static const char *const core_tables[] = {
    "accounts", "postings", "balances", "holds", "transfers", "statements",
};
#define NCORE (sizeof(core_tables) / sizeof(core_tables[0]))

static void *check_main(void *arg)
{
    struct check *c = arg;
    char sql[256];
    MYSQL *db = mysql_init(NULL);

    if (!mysql_real_connect(db, "db-replica", "audit", NULL, "bank", 3306, NULL, 0)) {
        mysql_close(db);
        c->bad = 1;
        return NULL;
    }
    snprintf(sql, sizeof(sql), "SELECT id FROM `%s` WHERE checksum IS NULL", c->table);
    if (mysql_real_query(db, sql, strlen(sql)) == 0) {
        MYSQL_RES *res = mysql_store_result(db);
        c->bad = mysql_num_rows(res);
        mysql_free_result(res);
    }
    mysql_close(db);
    return NULL;
}

unsigned long long audit(const char *const *tables, size_t ntables)
{
    unsigned long long bad = 0;
#ifdef TWIN
    (void)tables;
    (void)ntables;
    const char *const *todo = core_tables;
    const size_t ntodo = NCORE;
#else
    const char *const *todo = tables;
    const size_t ntodo = ntables;
#endif
    struct check *checks = calloc(ntodo, sizeof(*checks));

    mysql_library_init(0, NULL, NULL);
    for (size_t i = 0; i < ntodo; i++) {
        checks[i].table = todo[i];
        if (pthread_create(&checks[i].tid, NULL, check_main, &checks[i]) != 0)
            abort();
    }
    for (size_t i = 0; i < ntodo; i++) {
        pthread_join(checks[i].tid, NULL);
        bad += checks[i].bad;
    }
    free(checks);
    return bad;
}
