// spawn: g_thread_new
// loop: g_hash_table_foreach callback
// origin: hash table parameter
// limiter: none
// waits: g_thread_join
// distance: callback of a library
// differs: where the join is
// A: unbounded Y1 | waits: after the walk
// B: bounded N3 | waits: in the callback
// witness: runnable
// packages: glib-2.0
#include "witness.h"
#include <glib.h>

typedef struct {
  GPtrArray *threads;
  guint folders;
} SyncState;

static gpointer sync_folder(gpointer data) {
  const gchar *folder = data;
  (void)folder;
  witnessTask();
  return NULL;
}

static void start_folder(gpointer key, gpointer value, gpointer user_data) {
  SyncState *state = user_data;
  (void)value;
  GThread *thread = g_thread_new("sync", sync_folder, key);
  state->folders++;
#ifdef TWIN
  g_thread_join(thread);
#else
  g_ptr_array_add(state->threads, thread);
#endif
}

guint sync_folders(GHashTable *folders) {
  SyncState state = {g_ptr_array_new(), 0};
  g_hash_table_foreach(folders, start_folder, &state);
  for (guint i = 0; i < state.threads->len; i++)
    g_thread_join(g_ptr_array_index(state.threads, i));
  g_ptr_array_free(state.threads, TRUE);
  return state.folders;
}

int main(int argc, char **argv) {
  GHashTable *folders = g_hash_table_new(g_str_hash, g_str_equal);
  for (gsize n = witnessSize(argc, argv); n > 0; n--)
    g_hash_table_add(folders, g_strdup_printf("Folder %" G_GSIZE_FORMAT, n));
  sync_folders(folders);
  return witnessReport();
}
