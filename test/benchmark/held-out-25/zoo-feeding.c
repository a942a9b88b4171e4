// spawn: GThreadPool
// loop: g_slist_foreach
// origin: list parameter
// waits: g_thread_pool_free
// distance: callback
// differs: the size of the pool
// A: bounded N8 | limiter: pool of the number of processors
// B: unbounded Y3 | limiter: pool without a maximum
// witness: runnable
// packages: glib-2.0 gthread-2.0
#include "witness.h"
#include <glib.h>

typedef struct {
  gchar *species;
  guint enclosure;
  gdouble kilos;
} Feeding;

typedef struct {
  GThreadPool *keepers;
  GMutex lock;
  gdouble kilos;
  guint rejected;
} Kitchen;

static void prepare_feeding(gpointer data, gpointer user_data) {
  Feeding *f = data;
  Kitchen *k = user_data;
  witnessTask();
  g_mutex_lock(&k->lock);
  k->kilos += f->kilos;
  g_mutex_unlock(&k->lock);
}

static gboolean kitchen_open(Kitchen *k, GError **error) {
#ifndef TWIN
  gint keepers = (gint)g_get_num_processors();
#else
  gint keepers = -1;
#endif
  g_mutex_init(&k->lock);
  k->kilos = 0;
  k->rejected = 0;
  k->keepers = g_thread_pool_new(prepare_feeding, k, keepers, FALSE, error);
  return k->keepers != NULL;
}

static void queue_feeding(gpointer data, gpointer user_data) {
  Kitchen *k = user_data;
  GError *error = NULL;
  if (!g_thread_pool_push(k->keepers, data, &error)) {
    g_warning("feeding not prepared: %s", error ? error->message : "?");
    g_clear_error(&error);
    k->rejected++;
  }
}

static void kitchen_close(Kitchen *k) {
  g_thread_pool_free(k->keepers, FALSE, TRUE);
  g_mutex_clear(&k->lock);
}

gdouble feed_all(GSList *plan) {
  Kitchen k;
  GError *error = NULL;
  if (!kitchen_open(&k, &error)) {
    g_printerr("no kitchen: %s\n", error->message);
    g_error_free(error);
    return -1;
  }
  g_slist_foreach(plan, queue_feeding, &k);
  kitchen_close(&k);
  return k.kilos;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  GSList *plan = NULL;
  for (size_t i = 0; i < n; i++) {
    Feeding *f = g_new0(Feeding, 1);
    f->species = g_strdup_printf("lemur %zu", i);
    f->enclosure = (guint)i;
    f->kilos = 0.4;
    plan = g_slist_prepend(plan, f);
  }
  feed_all(plan);
  return witnessReport();
}
