// REQUIRES: glib-headers, sqlite-headers
// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu17 -D_GNU_SOURCE -I/usr/include/glib-2.0 -I/usr/lib/x86_64-linux-gnu/glib-2.0/include
// C libraries that call a function for each element.

#include <ftw.h>
#include <glib.h>
#include <pthread.h>
#include <semaphore.h>
#include <sqlite3.h>
#include <sys/stat.h>

void *work(void *item);
static sem_t slots;

static int startFile(const char *path, const struct stat *s, int type, struct FTW *where);

void eachFile(const char *root) {
  nftw(root, startFile, 16, FTW_PHYS);
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

static int startFile(const char *path, const struct stat *s, int type, struct FTW *where) {
  pthread_t thread;
  if (type == FTW_F && pthread_create(&thread, NULL, work, (void *)path) == 0)
    pthread_detach(thread);
  return 0;
}

static int waitForFile(const char *path, const struct stat *s, int type, struct FTW *where) {
  pthread_t thread;
  if (pthread_create(&thread, NULL, work, (void *)path) == 0)
    pthread_join(thread, NULL);
  return 0;
}

// OK: each ends before the next.
void eachFileInTurn(const char *root) { nftw(root, waitForFile, 16, FTW_PHYS); }

static void *workAndGiveBack(void *item) {
  work(item);
  sem_post(&slots);
  return NULL;
}

static int startWhenFree(const char *path, const struct stat *s, int type) {
  pthread_t thread;
  sem_wait(&slots);
  if (pthread_create(&thread, NULL, workAndGiveBack, (void *)path) == 0)
    pthread_detach(thread);
  return 0;
}

// OK: a slot for each.
void eachFileWithSlots(const char *root) {
  sem_init(&slots, 0, 8);
  ftw(root, startWhenFree, 16);
}

static int startRow(void *threads, int columns, char **values, char **names) {
  GThread *thread = g_thread_new("row", work, g_strdup(values[0]));
  g_ptr_array_add(threads, thread);
  return 0;
}

void eachRow(sqlite3 *db, GPtrArray *threads) {
  sqlite3_exec(db, "SELECT url FROM feed", startRow, threads, NULL);
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  for (guint i = 0; i < threads->len; i++)
    g_thread_join(g_ptr_array_index(threads, i));
}

static int countRow(void *count, int columns, char **values, char **names) {
  ++*(int *)count;
  return 0;
}

// OK: nothing is started.
void countRows(sqlite3 *db) {
  int count = 0;
  sqlite3_exec(db, "SELECT url FROM feed", countRow, &count, NULL);
  pthread_t thread;
  if (count > 0 && pthread_create(&thread, NULL, work, NULL) == 0)
    pthread_detach(thread);
}

static void startItem(gpointer item, gpointer unused) {
  g_thread_unref(g_thread_new("item", work, item));
}

void eachOfList(const GSList *items) {
  g_slist_foreach((GSList *)items, startItem, NULL);
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

void eachOfArray(GPtrArray *items) {
  g_ptr_array_foreach(items, startItem, NULL);
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

static void startPair(gpointer key, gpointer value, gpointer unused) {
  startItem(value, unused);
}

void eachOfTable(GHashTable *table) {
  g_hash_table_foreach(table, startPair, NULL);
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

static void pushItem(gpointer item, gpointer pool) {
  g_thread_pool_push(pool, item, NULL);
}

static void inPool(gpointer item, gpointer unused) { work(item); }

// OK: the pool has four threads.
void eachInPool(GSList *items) {
  GThreadPool *pool = g_thread_pool_new(inPool, NULL, 4, FALSE, NULL);
  g_slist_foreach(items, pushItem, pool);
  g_thread_pool_free(pool, FALSE, TRUE);
}

// OK: three.
void eachOfThree(void) {
  GQueue queue = G_QUEUE_INIT;
  for (int i = 0; i < 3; i++)
    g_queue_push_tail(&queue, NULL);
  g_queue_foreach(&queue, startItem, NULL);
}
