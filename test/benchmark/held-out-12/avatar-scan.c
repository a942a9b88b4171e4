// spawn: g_task_run_in_thread
// loop: iterator of a hash table
// origin: hash table
// limiter: the shared thread pool of GTask
// waits: main loop
// distance: helper function
// differs: what starts the work
// A: unbounded Y1 | spawn: g_thread_new | limiter: none
// B: bounded N8
// packages: gio-2.0
// witness: runnable
#include "witness.h"
#include <gio/gio.h>

typedef struct {
  gchar *user_id;
  gchar *etag;
} Profile;

typedef struct {
  GHashTable *profiles; /* user id -> Profile */
  GMainLoop *loop;
  guint pending;
} AvatarScanner;

static void scan_picture(Profile *p) {
  witnessTask();
  p->etag = g_strdup("W/\"1\"");
}

#ifndef TWIN
static gpointer scan_thread(gpointer data) {
  scan_picture(data);
  return NULL;
}
#else
static void scan_in_task(GTask *task, gpointer source, gpointer data, GCancellable *cancellable) {
  scan_picture(data);
  g_task_return_boolean(task, TRUE);
}

static void scan_finished(GObject *source, GAsyncResult *result, gpointer user_data) {
  AvatarScanner *self = user_data;
  g_task_propagate_boolean(G_TASK(result), NULL);
  if (--self->pending == 0)
    g_main_loop_quit(self->loop);
}
#endif

static void avatar_scanner_enqueue(AvatarScanner *self, Profile *profile) {
#ifndef TWIN
  g_thread_unref(g_thread_new("avatar", scan_thread, profile));
#else
  GTask *task = g_task_new(NULL, NULL, scan_finished, self);
  g_task_set_task_data(task, profile, NULL);
  self->pending++;
  g_task_run_in_thread(task, scan_in_task);
  g_object_unref(task);
#endif
}

void avatar_scanner_run(AvatarScanner *self) {
  GHashTableIter iter;
  gpointer key, value;
  g_hash_table_iter_init(&iter, self->profiles);
  while (g_hash_table_iter_next(&iter, &key, &value)) {
    Profile *profile = value;
    if (profile->etag == NULL)
      avatar_scanner_enqueue(self, profile);
  }
  if (self->pending > 0)
    g_main_loop_run(self->loop);
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  AvatarScanner scanner = {g_hash_table_new(g_str_hash, g_str_equal), g_main_loop_new(NULL, FALSE), 0};
  for (size_t i = 0; i < n; i++) {
    Profile *p = g_new0(Profile, 1);
    p->user_id = g_strdup_printf("u%zu", i);
    g_hash_table_insert(scanner.profiles, p->user_id, p);
  }
  avatar_scanner_run(&scanner);
  return witnessReport();
}
