// spawn: g_thread_pool_push
// loop: GList
// origin: stations of a report
// limiter: GThreadPool
// waits: g_thread_pool_free
// distance: helper functions
// differs: max_threads of the pool
// A: bounded N8 | limiter: pool of a fixed size
// B: unbounded Y3 | limiter: pool without a maximum
// packages: glib-2.0
// witness: runnable
#include "witness.h"
#include <glib.h>

typedef struct {
  gchar *name;
  gdouble turbidity;
  gdouble chlorine;
} Station;

typedef struct {
  GThreadPool *pool;
  GMutex lock;
  guint alarms;
} Lab;

#ifdef TWIN
#define LAB_BENCHES -1
#else
#define LAB_BENCHES 5
#endif

static void analyse(gpointer data, gpointer user) {
  Station *s = data;
  Lab *lab = user;
  witnessTask();
  if (s->turbidity > 1.0 || s->chlorine < 0.2) {
    g_mutex_lock(&lab->lock);
    lab->alarms++;
    g_mutex_unlock(&lab->lock);
  }
}

static gboolean lab_open(Lab *lab, GError **error) {
  g_mutex_init(&lab->lock);
  lab->alarms = 0;
  lab->pool = g_thread_pool_new(analyse, lab, LAB_BENCHES, FALSE, error);
  return lab->pool != NULL;
}

static guint lab_close(Lab *lab) {
  g_thread_pool_free(lab->pool, FALSE, TRUE);
  g_mutex_clear(&lab->lock);
  return lab->alarms;
}

static gint sample_network(GList *stations) {
  Lab lab;
  GError *error = NULL;
  if (!lab_open(&lab, &error)) {
    g_warning("laboratory: %s", error->message);
    g_clear_error(&error);
    return -1;
  }
  for (GList *l = stations; l; l = l->next)
    if (!g_thread_pool_push(lab.pool, l->data, &error)) {
      g_warning("%s: %s", ((Station *)l->data)->name, error->message);
      g_clear_error(&error);
    }
  return (gint)lab_close(&lab);
}

int main(int argc, char **argv) {
  GList *stations = NULL;
  for (size_t i = witnessSize(argc, argv); i > 0; i--) {
    Station *s = g_new0(Station, 1);
    s->name = g_strdup_printf("PS-%zu", i);
    stations = g_list_prepend(stations, s);
  }
  sample_network(stations);
  return witnessReport();
}
