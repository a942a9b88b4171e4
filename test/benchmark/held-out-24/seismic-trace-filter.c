// spawn: g_thread_pool_push
// loop: GList
// origin: list filled from a catalogue
// waits: when the pool is freed
// distance: helper function
// differs: size of the pool
// A: unbounded Y3 | limiter: pool without a limit
// B: bounded N8 | limiter: pool of fixed size
// witness: runnable
// packages: glib-2.0
#include "witness.h"
#include <glib.h>

#define FILTER_ORDER 4

typedef struct {
  char *station;
  gsize nsamples;
  double low_hz, high_hz;
} Trace;

typedef struct {
  GThreadPool *pool;
  gint filtered;
} Bandpass;

static void filter_trace(gpointer data, gpointer user_data) {
  Trace *trace = data;
  Bandpass *bp = user_data;
  witnessTask();
  if (trace->low_hz < trace->high_hz)
    g_atomic_int_inc(&bp->filtered);
}

static gboolean bandpass_open(Bandpass *bp, GError **error) {
  bp->filtered = 0;
#ifndef TWIN
  bp->pool = g_thread_pool_new(filter_trace, bp, -1, FALSE, error);
#else
  bp->pool = g_thread_pool_new(filter_trace, bp, FILTER_ORDER, FALSE, error);
#endif
  return bp->pool != NULL;
}

static void trace_free(gpointer data) {
  Trace *trace = data;
  g_free(trace->station);
  g_free(trace);
}

gint filter_event(GList *traces) {
  Bandpass bp;
  GError *error = NULL;

  if (!bandpass_open(&bp, &error)) {
    g_warning("cannot start filter: %s", error->message);
    g_error_free(error);
    return -1;
  }
  for (GList *l = traces; l; l = l->next) {
    Trace *trace = l->data;
    if (trace->nsamples == 0)
      continue;
    if (!g_thread_pool_push(bp.pool, trace, &error)) {
      g_warning("%s: %s", trace->station, error->message);
      g_clear_error(&error);
    }
  }
  g_thread_pool_free(bp.pool, FALSE, TRUE);
  return bp.filtered;
}

static GList *load_catalogue(gsize count) {
  GList *traces = NULL;
  for (gsize i = 0; i < count; i++) {
    Trace *trace = g_new0(Trace, 1);
    trace->station = g_strdup_printf("XX.S%04zu..BHZ", i);
    trace->nsamples = 6000;
    trace->low_hz = 0.5;
    trace->high_hz = 8;
    traces = g_list_prepend(traces, trace);
  }
  return traces;
}

int main(int argc, char **argv) {
  GList *traces = load_catalogue(witnessSize(argc, argv));
  filter_event(traces);
  g_list_free_full(traces, trace_free);
  return witnessReport();
}
