// REQUIRES: sqlite-headers
// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu17
// Queries that say themselves how many rows they give.

#include <pthread.h>
#include <sqlite3.h>
#include <stdint.h>
void *dispatch(void *id);
static void start(sqlite3_stmt *row)
{
    pthread_t t;
    if (!pthread_create(&t, NULL, dispatch, (void *)(intptr_t)sqlite3_column_int64(row, 0)))
        pthread_detach(t);
}
void ten(sqlite3 *db)
{
    sqlite3_stmt *st;
    if (sqlite3_prepare_v2(db, "SELECT id FROM outbox WHERE sent = 0 ORDER BY id LIMIT 10", -1, &st, NULL))
        return;
    while (sqlite3_step(st) == SQLITE_ROW)
        start(st);
    sqlite3_finalize(st);
}
void all(sqlite3 *db)
{
    sqlite3_stmt *st;
    if (sqlite3_prepare_v2(db, "SELECT id FROM outbox WHERE sent = 0 ORDER BY id", -1, &st, NULL))
        return;
    while (sqlite3_step(st) == SQLITE_ROW)
        start(st);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    sqlite3_finalize(st);
}
void told(sqlite3 *db, int most)
{
    sqlite3_stmt *st;
    if (sqlite3_prepare_v2(db, "SELECT id FROM outbox WHERE sent = 0 ORDER BY id LIMIT ?", -1, &st, NULL))
        return;
    sqlite3_bind_int(st, 1, most);
    while (sqlite3_step(st) == SQLITE_ROW)
        start(st);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    sqlite3_finalize(st);
}
void inner(sqlite3 *db)
{
    sqlite3_stmt *st;
    if (sqlite3_prepare_v2(db, "SELECT id FROM outbox WHERE user IN (SELECT id FROM users LIMIT 10)", -1, &st, NULL))
        return;
    while (sqlite3_step(st) == SQLITE_ROW)
        start(st);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    sqlite3_finalize(st);
}
void either(sqlite3 *db, int few)
{
    sqlite3_stmt *st;
    if (few)
        sqlite3_prepare_v2(db, "SELECT id FROM outbox LIMIT 10", -1, &st, NULL);
    else
        sqlite3_prepare_v2(db, "SELECT id FROM outbox", -1, &st, NULL);
    while (sqlite3_step(st) == SQLITE_ROW)
        start(st);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    sqlite3_finalize(st);
}
static const char few_alarms[] = "SELECT id FROM alarm WHERE closed = 0 LIMIT 20";
void named(sqlite3 *db)
{
    sqlite3_stmt *st;
    if (sqlite3_prepare_v2(db, few_alarms, -1, &st, NULL))
        return;
    while (sqlite3_step(st) == SQLITE_ROW)
        start(st);
    sqlite3_finalize(st);
}
static const char all_alarms[] = "SELECT id FROM alarm WHERE closed = 0";
void named_all(sqlite3 *db)
{
    sqlite3_stmt *st;
    if (sqlite3_prepare_v2(db, all_alarms, -1, &st, NULL))
        return;
    while (sqlite3_step(st) == SQLITE_ROW)
        start(st);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    sqlite3_finalize(st);
}
static int dispatch_row(void *ctx, int columns, char **values, char **names)
{
    pthread_t t;
    if (!pthread_create(&t, NULL, dispatch, values[0]))
        pthread_detach(t);
    return 0;
}
void called_for_eight(sqlite3 *db)
{
    sqlite3_exec(db, "SELECT id FROM outbox LIMIT 8", dispatch_row, NULL, NULL);
}
void called_for_all(sqlite3 *db)
{
    sqlite3_exec(db, "SELECT id FROM outbox", dispatch_row, NULL, NULL);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}
