// trap: T8 T42
// spawn: g_spawn_async
// loop: g_ptr_array_foreach
// origin: lines of a file
// waits: main loop
// distance: callback of a foreach
// differs: g_spawn_async or g_spawn_sync
// A: unbounded Y1 | limiter: none
// B: bounded N3 | limiter: g_spawn_sync waits
// witness: runnable
// packages: glib-2.0
#include "witness.h"
#include <gio/gio.h>
#include <glib.h>
#include <string.h>

static void start_indexer(gpointer data, gpointer user_data) {
  gchar *argv[] = {user_data, data, NULL};
  GError *error = NULL;
  gboolean ok;
#ifdef TWIN
  gint status;
  ok = g_spawn_sync(NULL, argv, NULL, G_SPAWN_LEAVE_DESCRIPTORS_OPEN, NULL, NULL, NULL, NULL, &status, &error);
#else
  GPid pid;
  ok = g_spawn_async(NULL, argv, NULL, G_SPAWN_LEAVE_DESCRIPTORS_OPEN, NULL, NULL, &pid, &error);
#endif
  if (!ok) {
    g_printerr("%s\n", error->message);
    g_clear_error(&error);
  }
}

static GPtrArray *read_folders(FILE *f) {
  GPtrArray *folders = g_ptr_array_new();
  char buf[64];
  while (fgets(buf, sizeof buf, f))
    g_ptr_array_add(folders, g_strdup(g_strstrip(buf)));
  return folders;
}

int main(int argc, char **argv) {
  if (witnessChild()) {
    witnessTask();
    return 0;
  }
  FILE *f = tmpfile();
  for (size_t n = witnessSize(argc, argv); n > 0; n--)
    fprintf(f, "/home/u%zu\n", n);
  rewind(f);
  gchar *self = g_file_read_link("/proc/self/exe", NULL);
  witnessState()->Quiet = 10000000;
  g_ptr_array_foreach(read_folders(f), start_indexer, self);
  return witnessReport();
}
