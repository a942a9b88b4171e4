// loop: hash table iterator
// origin: map of rows
// waits: main loop or join
// distance: helper function
// differs: spawn
// A: bounded N8 | spawn: g_task_run_in_thread | limiter: GTask thread pool
// B: unbounded Y1 | spawn: g_thread_new | limiter: none
// witness: runnable
// packages: gio-2.0 gthread-2.0
#include "witness.h"
#include <gio/gio.h>

typedef struct {
  gchar *room_type;
  gint nights;
  gdouble rate;
} RoomRate;

typedef struct {
  GMainLoop *loop;
  GPtrArray *threads;
  guint pending;
} RateSync;

static void push_rate(RoomRate *r) {
  witnessTask();
  r->rate *= 1.07;
}

#ifndef TWIN
static void rate_task(GTask *task, gpointer source, gpointer data, GCancellable *cancel) {
  push_rate(data);
  g_task_return_boolean(task, TRUE);
}

static void rate_done(GObject *source, GAsyncResult *result, gpointer data) {
  RateSync *s = data;
  if (--s->pending == 0)
    g_main_loop_quit(s->loop);
}
#else
static gpointer rate_thread(gpointer data) {
  push_rate(data);
  return NULL;
}
#endif

static void begin_push(RateSync *s, RoomRate *r) {
#ifndef TWIN
  GTask *task = g_task_new(NULL, NULL, rate_done, s);
  g_task_set_task_data(task, r, NULL);
  s->pending++;
  g_task_run_in_thread(task, rate_task);
  g_object_unref(task);
#else
  g_ptr_array_add(s->threads, g_thread_new("rate", rate_thread, r));
#endif
}

void sync_rates(GHashTable *rates) {
  RateSync s = {g_main_loop_new(NULL, FALSE), g_ptr_array_new(), 0};
  GHashTableIter it;
  gpointer key, value;

  g_hash_table_iter_init(&it, rates);
  while (g_hash_table_iter_next(&it, &key, &value)) {
    RoomRate *r = value;
    if (r->nights > 0)
      begin_push(&s, r);
  }
  if (s.pending > 0)
    g_main_loop_run(s.loop);
  for (guint i = 0; i < s.threads->len; i++)
    g_thread_join(g_ptr_array_index(s.threads, i));
  g_ptr_array_free(s.threads, TRUE);
  g_main_loop_unref(s.loop);
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  GHashTable *rates = g_hash_table_new(g_direct_hash, g_direct_equal);
  for (size_t i = 1; i <= n; i++) {
    RoomRate *r = g_new0(RoomRate, 1);
    r->nights = 1 + (gint)(i % 7);
    g_hash_table_insert(rates, GSIZE_TO_POINTER(i), r);
  }
  sync_rates(rates);
  return witnessReport();
}
