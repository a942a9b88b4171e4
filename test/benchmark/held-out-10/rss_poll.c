// spawn: GThreadPool
// loop: for over GList
// origin: parameter list
// waits: g_thread_pool_free
// distance: same function
// differs: size of the pool
// A: bounded N8 | limiter: pool of 8
// B: unbounded Y3 | limiter: pool of -1 (no limit)
// witness: runnable
// packages: glib-2.0
#include "witness.h"
#include <glib.h>

typedef struct {
  char *url;
  int items;
} Feed;

static void poll_feed(gpointer data, gpointer user_data) {
  Feed *feed = data;
  (void)user_data;
  witnessTask();
  feed->items++;
}

gboolean feeds_refresh(GList *feeds, GError **error) {
#ifdef TWIN
  const int width = -1;
#else
  const int width = 8;
#endif
  GThreadPool *pool = g_thread_pool_new(poll_feed, NULL, width, FALSE, error);
  if (!pool)
    return FALSE;
  for (GList *it = feeds; it; it = it->next) {
    if (!g_thread_pool_push(pool, it->data, error))
      break;
  }
  g_thread_pool_free(pool, FALSE, TRUE);
  return TRUE;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  GList *feeds = NULL;
  for (size_t i = 0; i < n; ++i) {
    Feed *f = g_new0(Feed, 1);
    f->url = g_strdup_printf("https://feeds.example/%zu", i);
    feeds = g_list_prepend(feeds, f);
  }
  feeds_refresh(feeds, NULL);
  return witnessReport();
}
