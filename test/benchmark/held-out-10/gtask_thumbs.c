// spawn: g_task_run_in_thread / g_thread_new
// loop: for over strv
// origin: NULL-terminated array
// waits: main loop / g_thread_join
// distance: same function
// differs: what runs the work
// A: bounded N8 | limiter: thread pool of GTask
// B: unbounded Y1 | limiter: none
// witness: runnable
// packages: gio-2.0
#include "witness.h"
#include <gio/gio.h>

#ifdef TWIN
static gpointer make_thumb(gpointer file) {
  witnessTask();
  return file;
}
#else
static void make_thumb(GTask *task, gpointer source, gpointer data, GCancellable *cancellable) {
  (void)source;
  (void)data;
  (void)cancellable;
  witnessTask();
  g_task_return_boolean(task, TRUE);
}

static void thumb_ready(GObject *source, GAsyncResult *result, gpointer user_data) {
  guint *open = user_data;
  (void)source;
  g_task_propagate_boolean(G_TASK(result), NULL);
  (*open)--;
}
#endif

void make_thumbs(gchar **files) {
#ifdef TWIN
  GPtrArray *threads = g_ptr_array_new();
  for (gchar **f = files; *f; f++)
    g_ptr_array_add(threads, g_thread_new("thumb", make_thumb, *f));
  for (guint i = 0; i < threads->len; i++)
    g_thread_join(g_ptr_array_index(threads, i));
  g_ptr_array_free(threads, TRUE);
#else
  guint open = 0;
  for (gchar **f = files; *f; f++) {
    GTask *task = g_task_new(NULL, NULL, thumb_ready, &open);
    g_task_set_task_data(task, g_strdup(*f), g_free);
    open++;
    g_task_run_in_thread(task, make_thumb);
    g_object_unref(task);
  }
  while (open > 0)
    g_main_context_iteration(NULL, TRUE);
#endif
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  gchar **files = g_new0(gchar *, n + 1);
  for (size_t i = 0; i < n; ++i)
    files[i] = g_strdup("a.png");
  make_thumbs(files);
  return witnessReport();
}
