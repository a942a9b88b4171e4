// spawn: GThreadPool
// loop: GList
// origin: list parameter
// limiter: thread pool
// waits: after the loop
// distance: same function
// differs: maximum of the pool
// A: unbounded Y3 | limiter: the pool has no maximum
// B: bounded N8 | limiter: pool of eight threads
// witness: runnable
// packages: glib-2.0
#include "witness.h"
#include <glib.h>

typedef struct {
  gchar *barcode;
  gdouble result;
} Specimen;

typedef struct {
  GThreadPool *pool;
  guint queued;
} Analyser;

static void analyse(gpointer data, gpointer user_data) {
  Specimen *s = data;
  (void)user_data;
  witnessTask();
  s->result = 4.2;
}

static gboolean analyser_open(Analyser *a, GError **error) {
#ifndef TWIN
  a->pool = g_thread_pool_new(analyse, a, -1, FALSE, error);
#else
  a->pool = g_thread_pool_new(analyse, a, 8, FALSE, error);
#endif
  a->queued = 0;
  return a->pool != NULL;
}

static gboolean analyser_run(Analyser *a, GList *specimens, GError **error) {
  for (GList *l = specimens; l; l = l->next) {
    if (!g_thread_pool_push(a->pool, l->data, error))
      return FALSE;
    a->queued++;
  }
  return TRUE;
}

static void analyser_close(Analyser *a) {
  g_thread_pool_free(a->pool, FALSE, TRUE);
  a->pool = NULL;
}

int main(int argc, char **argv) {
  gsize n = witnessSize(argc, argv);
  GList *specimens = NULL;
  GError *error = NULL;
  Analyser a;
  for (gsize i = 0; i < n; i++) {
    Specimen *s = g_new0(Specimen, 1);
    s->barcode = g_strdup_printf("L%06u", (guint)i);
    specimens = g_list_prepend(specimens, s);
  }
  if (!analyser_open(&a, &error) || !analyser_run(&a, specimens, &error)) {
    g_printerr("%s\n", error->message);
    return 1;
  }
  analyser_close(&a);
  return witnessReport();
}
