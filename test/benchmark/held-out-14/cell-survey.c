// spawn: g_thread_new
// loop: GHashTableIter
// origin: base stations in a table keyed by cell id
// waits: after the loop
// distance: callback
// differs: who takes a token of the queue
// limiter: tokens in a GAsyncQueue
// A: unbounded Y2 | limiter: the thread takes the token
// B: bounded N4 | limiter: the caller takes the token
// witness: runnable
// packages: glib-2.0
#include "witness.h"
#include <glib.h>

#define RADIO_LINKS 4

typedef struct {
  guint cell_id;
  gint rsrp_dbm;
  GAsyncQueue *links;
} Station;

typedef struct {
  GHashTable *stations;
  GAsyncQueue *links;
  GPtrArray *threads;
} Survey;

static gpointer measure_station(gpointer data) {
  Station *st = data;
  gpointer link;
  witnessEnter();
#ifndef TWIN
  link = g_async_queue_pop(st->links);
#else
  link = GINT_TO_POINTER(1 + st->cell_id % RADIO_LINKS);
#endif
  witnessWork();
  st->rsrp_dbm = -60 - (gint)(st->cell_id % 50);
  witnessLeave();
  g_async_queue_push(st->links, link);
  return NULL;
}

static void survey_init(Survey *s) {
  s->stations = g_hash_table_new_full(g_direct_hash, g_direct_equal, NULL, g_free);
  s->threads = g_ptr_array_new();
  s->links = g_async_queue_new();
  for (gint i = 1; i <= RADIO_LINKS; i++)
    g_async_queue_push(s->links, GINT_TO_POINTER(i));
}

static void survey_measure(Survey *s, Station *st) {
  GThread *t;
  st->links = s->links;
#ifdef TWIN
  g_async_queue_pop(s->links);
#endif
  t = g_thread_new("measure", measure_station, st);
  g_ptr_array_add(s->threads, t);
}

gint survey_run(Survey *s) {
  GHashTableIter iter;
  gpointer key, value;
  gint best = G_MININT;

  g_hash_table_iter_init(&iter, s->stations);
  while (g_hash_table_iter_next(&iter, &key, &value))
    survey_measure(s, value);
  for (guint i = 0; i < s->threads->len; i++)
    g_thread_join(g_ptr_array_index(s->threads, i));
  g_hash_table_iter_init(&iter, s->stations);
  while (g_hash_table_iter_next(&iter, &key, &value))
    best = MAX(best, ((Station *)value)->rsrp_dbm);
  return best;
}

int main(int argc, char **argv) {
  gsize n = witnessSize(argc, argv);
  Survey s;
  survey_init(&s);
  for (gsize i = 0; i < n; i++) {
    Station *st = g_new0(Station, 1);
    st->cell_id = (guint)i;
    g_hash_table_insert(s.stations, GUINT_TO_POINTER(st->cell_id), st);
  }
  survey_run(&s);
  return witnessReport();
}
