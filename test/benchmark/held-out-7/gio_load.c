// spawn: g_file_load_contents_async
// loop: for over a GPtrArray
// origin: command line
// waits: main loop
// distance: helper function
// differs: whether the loop turns the main context while many loads are open
// A: unbounded Y1 | limiter: none
// B: bounded N9 | limiter: count of open loads, iterates the context
// witness: runnable
// packages: gio-2.0
#include "witness.h"
#include <gio/gio.h>

typedef struct {
  guint open;
  gsize bytes;
  GMainContext *context;
} Loader;

static void loaded(GObject *source, GAsyncResult *result, gpointer data) {
  Loader *l = data;
  char *text = NULL;
  gsize len = 0;
  if (g_file_load_contents_finish(G_FILE(source), result, &text, &len, NULL, NULL))
    l->bytes += len;
  g_free(text);
  l->open--;
  witnessLeave();
}

static void start_load(Loader *l, const char *path) {
  GFile *f = g_file_new_for_path(path);
  l->open++;
  witnessEnter();
  g_file_load_contents_async(f, NULL, loaded, l);
  g_object_unref(f);
}

static gsize concat_size(GPtrArray *paths) {
  Loader l = {0, 0, g_main_context_default()};
  for (guint i = 0; i < paths->len; i++) {
#ifdef TWIN
    while (l.open >= 10)
      g_main_context_iteration(l.context, TRUE);
#endif
    start_load(&l, g_ptr_array_index(paths, i));
  }
  while (l.open > 0)
    g_main_context_iteration(l.context, TRUE);
  return l.bytes;
}

int main(int argc, char **argv) {
  GPtrArray *paths = g_ptr_array_new();
  for (size_t n = witnessSize(argc, argv); n > 0; n--)
    g_ptr_array_add(paths, (gpointer) "/etc/hostname");
  concat_size(paths);
  g_ptr_array_free(paths, TRUE);
  return witnessReport();
}
