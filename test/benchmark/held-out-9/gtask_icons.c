// spawn: GTask or GThread
// loop: for over string vector
// origin: string vector of the caller
// distance: callee
// differs: what starts the work
// A: bounded N8 | limiter: the shared pool of GTask | waits: main loop
// B: unbounded Y1 | limiter: none | waits: counter
// witness: runnable
// packages: gio-2.0
#include "witness.h"
#include <gio/gio.h>

typedef struct {
  gint pending;
  GMainLoop *loop;
} IconLoader;

#ifdef TWIN
static gpointer icon_thread(gpointer data) {
  IconLoader *self = data;
  witnessTask();
  g_atomic_int_dec_and_test(&self->pending);
  return NULL;
}
#else
static void icon_thread(GTask *task, gpointer source, gpointer data, GCancellable *c) {
  (void)source, (void)data, (void)c;
  witnessTask();
  g_task_return_boolean(task, TRUE);
}

static void icon_ready(GObject *source, GAsyncResult *result, gpointer data) {
  IconLoader *self = data;
  (void)source, (void)result;
  if (--self->pending == 0)
    g_main_loop_quit(self->loop);
}
#endif

static void load_icon(IconLoader *self, const gchar *name) {
  self->pending++;
#ifdef TWIN
  g_thread_unref(g_thread_new(name, icon_thread, self));
#else
  GTask *task = g_task_new(NULL, NULL, icon_ready, self);
  g_task_set_task_data(task, g_strdup(name), g_free);
  g_task_run_in_thread(task, icon_thread);
  g_object_unref(task);
#endif
}

void icon_loader_load(IconLoader *self, const gchar *const *names) {
  for (; *names; names++)
    load_icon(self, *names);
}

int main(int argc, char **argv) {
  gsize n = witnessSize(argc, argv);
  const gchar **names = g_new0(const gchar *, n + 1);
  for (gsize i = 0; i < n; i++)
    names[i] = "folder";
  IconLoader loader = {0, g_main_loop_new(NULL, FALSE)};
  icon_loader_load(&loader, names);
#ifndef TWIN
  g_main_loop_run(loader.loop);
#endif
  return witnessReport();
}
