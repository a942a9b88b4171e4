// spawn: g_thread_new or g_idle_add
// loop: GSList
// origin: list parameter
// limiter: none
// waits: main loop
// distance: same function
// differs: spawn
// A: unbounded Y1 | spawn: g_thread_new
// B: bounded N3 | spawn: g_idle_add, one after the other in the main loop
// witness: runnable
// packages: glib-2.0
#include "witness.h"
#include <glib.h>

typedef struct {
  GMainLoop *loop;
  gint pending;
} IconView;

typedef struct {
  IconView *view;
  gchar *uri;
} IconJob;

static void load_icon(IconJob *job) {
  witnessTask();
  if (g_atomic_int_dec_and_test(&job->view->pending))
    g_main_loop_quit(job->view->loop);
  g_free(job->uri);
  g_free(job);
}

#ifdef TWIN
static gboolean load_icon_idle(gpointer data) {
  load_icon(data);
  return G_SOURCE_REMOVE;
}
#else
static gpointer load_icon_thread(gpointer data) {
  load_icon(data);
  return NULL;
}
#endif

void icon_view_show(IconView *view, GSList *uris) {
  view->pending = (gint)g_slist_length(uris);
  for (GSList *l = uris; l; l = g_slist_next(l)) {
    IconJob *job = g_new(IconJob, 1);
    job->view = view;
    job->uri = g_strdup(l->data);
#ifdef TWIN
    g_idle_add(load_icon_idle, job);
#else
    g_thread_unref(g_thread_new("icon", load_icon_thread, job));
#endif
  }
}

int main(int argc, char **argv) {
  IconView view = {g_main_loop_new(NULL, FALSE), 0};
  GSList *uris = NULL;
  for (gsize n = witnessSize(argc, argv); n > 0; n--)
    uris = g_slist_prepend(uris, "file:///usr/share/icons/a.png");
  icon_view_show(&view, uris);
  g_main_loop_run(view.loop);
  return witnessReport();
}
