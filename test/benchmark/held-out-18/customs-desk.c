// spawn: g_thread_pool_push
// loop: GList
// origin: list parameter
// waits: g_thread_pool_free
// distance: class
// differs: size of the pool
// A: unbounded Y3 | limiter: pool without limit
// B: bounded N8 | limiter: pool of fixed size
// packages: glib-2.0
// witness: runnable
#include "witness.h"
#include <glib.h>

typedef struct {
  guint32 mrn;
  gchar *consignee;
  gdouble duty;
} Declaration;

typedef struct {
  GThreadPool *assessors;
  GMutex lock;
  gdouble total;
} Desk;

static void assess(gpointer data, gpointer user) {
  Declaration *d = data;
  Desk *desk = user;
  witnessTask();
  d->duty = d->mrn * 0.19;
  g_mutex_lock(&desk->lock);
  desk->total += d->duty;
  g_mutex_unlock(&desk->lock);
}

Desk *desk_open(void) {
  Desk *desk = g_new0(Desk, 1);
  GError *error = NULL;
  g_mutex_init(&desk->lock);
#ifdef TWIN
  desk->assessors = g_thread_pool_new(assess, desk, 6, FALSE, &error);
#else
  desk->assessors = g_thread_pool_new(assess, desk, -1, FALSE, &error);
#endif
  if (error) {
    g_warning("assessors: %s", error->message);
    g_clear_error(&error);
  }
  return desk;
}

gdouble desk_close(Desk *desk) {
  g_thread_pool_free(desk->assessors, FALSE, TRUE);
  gdouble total = desk->total;
  g_mutex_clear(&desk->lock);
  g_free(desk);
  return total;
}

gdouble clear_shipment(GList *declarations) {
  Desk *desk = desk_open();
  for (GList *l = declarations; l; l = l->next) {
    Declaration *d = l->data;
    if (d->consignee == NULL)
      continue;
    g_thread_pool_push(desk->assessors, d, NULL);
  }
  return desk_close(desk);
}

int main(int argc, char **argv) {
  GList *list = NULL;
  for (size_t i = witnessSize(argc, argv); i > 0; i--) {
    Declaration *d = g_new0(Declaration, 1);
    d->mrn = (guint32)i;
    d->consignee = "Harbour Foods";
    list = g_list_prepend(list, d);
  }
  clear_shipment(list);
  return witnessReport();
}
