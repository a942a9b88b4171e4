// spawn: GThreadPool
// loop: GList
// origin: files of a library scan
// waits: g_thread_pool_free
// distance: same function
// differs: max_threads of the pool
// A: bounded N8 | limiter: pool of six threads
// B: unbounded Y3 | limiter: pool with -1, which means no maximum
// witness: runnable
// packages: glib-2.0
#include "witness.h"
#include <glib.h>

#ifndef TWIN
#define FINGERPRINT_THREADS 6
#else
#define FINGERPRINT_THREADS (-1)
#endif

typedef struct {
  gchar *uri;
  guint32 fingerprint;
  gint duration_ms;
} Recording;

typedef struct {
  GMutex lock;
  GHashTable *by_fingerprint;
  guint duplicates;
} Catalogue;

static void recording_free(gpointer data) {
  Recording *rec = data;
  g_free(rec->uri);
  g_free(rec);
}

static void fingerprint_one(gpointer data, gpointer user_data) {
  Recording *rec = data;
  Catalogue *cat = user_data;

  witnessTask();
  rec->fingerprint = g_str_hash(rec->uri);
  g_mutex_lock(&cat->lock);
  if (!g_hash_table_insert(cat->by_fingerprint, GUINT_TO_POINTER(rec->fingerprint), rec))
    cat->duplicates++;
  g_mutex_unlock(&cat->lock);
}

gboolean catalogue_scan(Catalogue *cat, GList *recordings, GError **error) {
  GThreadPool *pool = g_thread_pool_new(fingerprint_one, cat, FINGERPRINT_THREADS, FALSE, error);
  gboolean ok = TRUE;

  if (!pool)
    return FALSE;
  for (GList *l = recordings; l && ok; l = l->next) {
    Recording *rec = l->data;
    if (rec->duration_ms < 1000)
      continue;
    ok = g_thread_pool_push(pool, rec, error);
  }
  g_thread_pool_free(pool, !ok, TRUE);
  return ok;
}

int main(int argc, char **argv) {
  gsize n = witnessSize(argc, argv);
  Catalogue cat = {.duplicates = 0};
  GError *error = NULL;
  GList *recordings = NULL;

  g_mutex_init(&cat.lock);
  cat.by_fingerprint = g_hash_table_new(g_direct_hash, g_direct_equal);
  for (gsize i = 0; i < n; i++) {
    Recording *rec = g_new0(Recording, 1);
    rec->uri = g_strdup_printf("file:///music/%" G_GSIZE_FORMAT ".ogg", i);
    rec->duration_ms = 180000;
    recordings = g_list_prepend(recordings, rec);
  }
  if (!catalogue_scan(&cat, recordings, &error))
    g_printerr("%s\n", error->message);
  g_list_free_full(recordings, recording_free);
  return witnessReport();
}
