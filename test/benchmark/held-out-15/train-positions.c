// spawn: g_thread_new
// loop: while over GHashTableIter
// origin: hash table of lists filled by a reader
// limiter: counter with condition variable
// waits: detached
// distance: helper function
// differs: whether the requester waits for the counter to fall
// A: bounded N9 | limiter: counter with condition variable
// B: unbounded Y7 | limiter: mutex around the counter
// witness: runnable
// packages: glib-2.0
#include "witness.h"
#include <glib.h>

#define LOOKUPS_MAX 16

typedef struct {
  GMutex lock;
  GCond idle;
  guint running;
} Lookups;

static Lookups lookups;

static gpointer look_up(gpointer data) {
  gchar *train = data;
  witnessTask();
  g_mutex_lock(&lookups.lock);
  lookups.running--;
  g_cond_signal(&lookups.idle);
  g_mutex_unlock(&lookups.lock);
  g_free(train);
  return NULL;
}

static void request_position(const gchar *line, const gchar *train) {
  g_mutex_lock(&lookups.lock);
#ifndef TWIN
  while (lookups.running >= LOOKUPS_MAX)
    g_cond_wait(&lookups.idle, &lookups.lock);
#endif
  lookups.running++;
  g_mutex_unlock(&lookups.lock);
  g_thread_unref(g_thread_new("position", look_up, g_strdup_printf("%s/%s", line, train)));
}

void refresh_positions(GHashTable *trains_by_line) {
  GHashTableIter iter;
  gpointer line, trains;
  g_hash_table_iter_init(&iter, trains_by_line);
  while (g_hash_table_iter_next(&iter, &line, &trains)) {
    for (GSList *t = trains; t; t = t->next)
      request_position(line, t->data);
  }
  g_mutex_lock(&lookups.lock);
  while (lookups.running > 0)
    g_cond_wait(&lookups.idle, &lookups.lock);
  g_mutex_unlock(&lookups.lock);
}

static GHashTable *read_timetable(gsize count) {
  GHashTable *table = g_hash_table_new(g_str_hash, g_str_equal);
  static const gchar *lines[] = {"RE1", "RE5", "S2"};
  for (gsize i = 0; i < count; i++) {
    const gchar *line = lines[i % G_N_ELEMENTS(lines)];
    GSList *trains = g_hash_table_lookup(table, line);
    g_hash_table_insert(table, (gpointer)line, g_slist_prepend(trains, g_strdup_printf("%" G_GSIZE_FORMAT, i)));
  }
  return table;
}

int main(int argc, char **argv) {
  refresh_positions(read_timetable(witnessSize(argc, argv)));
  return witnessReport();
}
