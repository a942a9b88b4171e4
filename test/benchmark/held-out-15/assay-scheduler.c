// spawn: GThreadPool
// loop: for over a GList
// origin: list parameter
// limiter: pool
// waits: after the loop
// distance: member of a struct
// differs: maximum of the pool
// A: bounded N8 | limiter: pool of eight threads
// B: unbounded Y3 | limiter: pool with the value that means unlimited
// witness: runnable
// packages: glib-2.0
#include "witness.h"
#include <glib.h>

typedef struct {
  gchar *barcode;
  gint assay;
  gdouble result;
} Sample;

typedef struct {
  GThreadPool *analysers;
  gint finished;
} Bench;

static void analyse(gpointer data, gpointer user_data) {
  Sample *sample = data;
  Bench *bench = user_data;
  witnessTask();
  sample->result = 0.25 * sample->assay;
  g_atomic_int_inc(&bench->finished);
}

static gboolean bench_open(Bench *bench, GError **error) {
  bench->finished = 0;
#ifndef TWIN
  bench->analysers = g_thread_pool_new(analyse, bench, 8, FALSE, error);
#else
  bench->analysers = g_thread_pool_new(analyse, bench, -1, FALSE, error);
#endif
  return bench->analysers != NULL;
}

static gint bench_run(Bench *bench, GList *samples) {
  GError *error = NULL;
  for (GList *l = samples; l != NULL; l = l->next) {
    Sample *sample = l->data;
    if (sample->barcode == NULL)
      continue;
    if (!g_thread_pool_push(bench->analysers, sample, &error)) {
      g_warning("sample %s: %s", sample->barcode, error->message);
      g_clear_error(&error);
    }
  }
  g_thread_pool_free(bench->analysers, FALSE, TRUE);
  return g_atomic_int_get(&bench->finished);
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  GList *samples = NULL;
  Bench bench;
  GError *error = NULL;
  for (size_t i = 0; i < n; i++) {
    Sample *sample = g_new0(Sample, 1);
    sample->barcode = g_strdup_printf("S%06zu", i);
    sample->assay = (gint)(i % 12);
    samples = g_list_prepend(samples, sample);
  }
  if (!bench_open(&bench, &error))
    return 1;
  bench_run(&bench, samples);
  return witnessReport();
}
