// spawn: g_thread_pool_push
// loop: g_ptr_array index
// origin: GPtrArray parameter
// waits: g_thread_pool_free
// distance: class with init
// limiter: GThreadPool
// differs: the size of the pool
// A: unbounded Y3 | limiter: GThreadPool of -1
// B: bounded N8 | limiter: GThreadPool of 4
// witness: runnable
// packages: glib-2.0
#include "witness.h"
#include <glib.h>

#ifdef TWIN
#define DERIVATIVE_THREADS 4
#else
#define DERIVATIVE_THREADS (-1)
#endif

typedef struct {
  char *inventory_no;
  int page;
  int width, height;
} Scan;

typedef struct {
  GThreadPool *pool;
  GMutex lock;
  guint done;
} DerivativeMaker;

static void make_jpeg2000(gpointer data, gpointer user_data) {
  Scan *scan = data;
  DerivativeMaker *maker = user_data;
  witnessTask();
  g_mutex_lock(&maker->lock);
  maker->done++;
  g_mutex_unlock(&maker->lock);
  g_free(scan->inventory_no);
  g_free(scan);
}

static gboolean derivative_maker_init(DerivativeMaker *maker, GError **error) {
  g_mutex_init(&maker->lock);
  maker->done = 0;
  maker->pool = g_thread_pool_new(make_jpeg2000, maker, DERIVATIVE_THREADS, FALSE, error);
  return maker->pool != NULL;
}

static guint derivative_maker_process(DerivativeMaker *maker, GPtrArray *scans) {
  GError *error = NULL;
  for (guint i = 0; i < scans->len; i++) {
    Scan *scan = g_ptr_array_index(scans, i);
    if (!g_thread_pool_push(maker->pool, scan, &error)) {
      g_warning("page %d: %s", scan->page, error->message);
      g_clear_error(&error);
    }
  }
  g_thread_pool_free(maker->pool, FALSE, TRUE);
  return maker->done;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  GPtrArray *scans = g_ptr_array_new();
  for (size_t i = 0; i < n; i++) {
    Scan *scan = g_new0(Scan, 1);
    scan->inventory_no = g_strdup_printf("1907.%zu", i);
    scan->page = (int)i;
    g_ptr_array_add(scans, scan);
  }
  DerivativeMaker maker;
  if (!derivative_maker_init(&maker, NULL))
    return 1;
  derivative_maker_process(&maker, scans);
  return witnessReport();
}
