// spawn: g_thread_new or g_thread_pool_push
// loop: g_slist_foreach
// origin: container parameter
// waits: detached, or g_thread_pool_free
// distance: callback
// differs: what runs the tasks
// A: unbounded Y1 | limiter: none
// B: bounded N8 | limiter: pool of fixed size
// witness: runnable
// packages: glib-2.0
#include "witness.h"
#include <glib.h>

#define PUBLISHERS 4

typedef struct {
  gchar *topic;
  guint qos;
} Publication;

static gpointer publish(gpointer data) {
  Publication *p = data;
  if (p->qos <= 2)
    witnessTask();
  return NULL;
}

#ifdef TWIN
static void publish_in_pool(gpointer data, gpointer unused) {
  (void)unused;
  publish(data);
}

static void enqueue(gpointer data, gpointer pool) {
  g_thread_pool_push(pool, data, NULL);
}
#else
static void start(gpointer data, gpointer count) {
  GThread *t = g_thread_try_new("publisher", publish, data, NULL);
  if (t) {
    ++*(guint *)count;
    g_thread_unref(t);
  }
}
#endif

guint publish_all(GSList *publications) {
  guint started = 0;
#ifdef TWIN
  GThreadPool *pool = g_thread_pool_new(publish_in_pool, NULL, PUBLISHERS, FALSE, NULL);
  g_slist_foreach(publications, enqueue, pool);
  started = g_slist_length(publications);
  g_thread_pool_free(pool, FALSE, TRUE);
#else
  g_slist_foreach(publications, start, &started);
#endif
  return started;
}

int main(int argc, char **argv) {
  GSList *publications = NULL;
  for (size_t n = witnessSize(argc, argv); n > 0; n--) {
    Publication *p = g_new0(Publication, 1);
    p->topic = "sensors/1";
    publications = g_slist_prepend(publications, p);
  }
  publish_all(publications);
  return witnessReport();
}
