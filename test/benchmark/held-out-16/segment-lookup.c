// spawn: g_thread_pool_push
// loop: for over GList
// origin: list of segments of a document
// waits: g_thread_pool_free
// distance: same function
// differs: number of threads of the pool
// A: bounded N8 | limiter: pool of four threads
// B: unbounded Y3 | limiter: pool without a maximum
// witness: runnable
// packages: glib-2.0
#include "witness.h"
#include <glib.h>

typedef struct {
  gchar *source;
  gchar *match;
  gdouble score;
} Segment;

typedef struct {
  GHashTable *units;
  GMutex lock;
  guint hits;
} TranslationMemory;

#ifndef TWIN
#define LOOKUP_THREADS 4
#else
#define LOOKUP_THREADS -1
#endif

static void lookup_segment(gpointer data, gpointer user_data) {
  Segment *seg = data;
  TranslationMemory *tm = user_data;

  witnessTask();
  g_mutex_lock(&tm->lock);
  seg->match = g_strdup(g_hash_table_lookup(tm->units, seg->source));
  if (seg->match) {
    seg->score = 1.0;
    tm->hits++;
  }
  g_mutex_unlock(&tm->lock);
}

gboolean tm_pretranslate(TranslationMemory *tm, GList *segments, GError **error) {
  GThreadPool *pool = g_thread_pool_new(lookup_segment, tm, LOOKUP_THREADS, FALSE, error);
  gboolean ok = TRUE;

  if (pool == NULL)
    return FALSE;
  for (GList *l = segments; l != NULL && ok; l = l->next) {
    Segment *seg = l->data;
    if (seg->source[0] == '\0')
      continue;
    ok = g_thread_pool_push(pool, seg, error);
  }
  g_thread_pool_free(pool, FALSE, TRUE);
  return ok;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  TranslationMemory tm = {.units = g_hash_table_new(g_str_hash, g_str_equal)};
  GList *segments = NULL;
  GError *error = NULL;
  g_mutex_init(&tm.lock);
  g_hash_table_insert(tm.units, "segment 1", "Segment 1 (de)");
  for (size_t i = 0; i < n; i++) {
    Segment *seg = g_new0(Segment, 1);
    seg->source = g_strdup_printf("segment %zu", i);
    segments = g_list_prepend(segments, seg);
  }
  if (!tm_pretranslate(&tm, segments, &error))
    g_printerr("%s\n", error->message);
  return witnessReport();
}
