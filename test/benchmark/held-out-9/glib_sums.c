// spawn: g_thread_new
// loop: for over GPtrArray
// origin: array parameter
// distance: same function
// differs: limiter
// A: unbounded Y1 | limiter: none | waits: after the loop
// B: bounded N8 | limiter: GThreadPool of 4 | waits: pool free
// witness: runnable
// packages: glib-2.0
#include "witness.h"
#include <glib.h>

typedef struct {
  gchar *path;
  gchar *digest;
} SumJob;

static gpointer sum_one(gpointer data) {
  SumJob *job = data;
  witnessTask();
  job->digest = g_strdup(job->path);
  return NULL;
}

#ifdef TWIN
static void sum_pool_func(gpointer data, gpointer user) {
  (void)user;
  sum_one(data);
}
#endif

/* jobs: (element-type SumJob) as collected from the client's manifest */
void checksum_manifest(GPtrArray *jobs) {
#ifdef TWIN
  GThreadPool *pool = g_thread_pool_new(sum_pool_func, NULL, 4, FALSE, NULL);
  for (guint i = 0; i < jobs->len; i++)
    g_thread_pool_push(pool, g_ptr_array_index(jobs, i), NULL);
  g_thread_pool_free(pool, FALSE, TRUE);
#else
  GThread **threads = g_new0(GThread *, jobs->len);
  for (guint i = 0; i < jobs->len; i++)
    threads[i] = g_thread_new("sum", sum_one, g_ptr_array_index(jobs, i));
  for (guint i = 0; i < jobs->len; i++)
    g_thread_join(threads[i]);
  g_free(threads);
#endif
}

int main(int argc, char **argv) {
  gsize n = witnessSize(argc, argv);
  GPtrArray *jobs = g_ptr_array_new();
  for (gsize i = 0; i < n; i++) {
    SumJob *j = g_new0(SumJob, 1);
    j->path = g_strdup_printf("/srv/%zu", i);
    g_ptr_array_add(jobs, j);
  }
  checksum_manifest(jobs);
  return witnessReport();
}
