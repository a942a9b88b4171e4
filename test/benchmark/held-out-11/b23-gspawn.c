// spawn: g_spawn_async
// loop: while over a GQueue
// origin: command-line files
// limiter: count of children
// waits: child watch
// distance: callback
// differs: the queue is emptied at once or as children end
// A: bounded N9 | limiter: count compared before each start
// B: unbounded Y1 | limiter: none
// witness: runnable
// packages: glib-2.0
#include "witness.h"
#include <glib.h>

/* batchconv: converts documents with an external program, one process for each. */

#define MAX_CONVERTERS 5

typedef struct {
  GMainLoop *loop;
  GQueue files;
  guint active;
  guint failed;
} Converter;

static void converter_pump(Converter *self);

static void on_exit_status(GPid pid, gint status, gpointer data) {
  Converter *self = data;

  g_spawn_close_pid(pid);
  if (!g_spawn_check_wait_status(status, NULL))
    self->failed++;
  self->active--;
  converter_pump(self);
  if (self->active == 0)
    g_main_loop_quit(self->loop);
}

static gboolean converter_start(Converter *self, gchar *file) {
  gchar *argv[] = {"/proc/self/exe", "--to=pdf", file, NULL};
  GError *error = NULL;
  GPid pid;

  if (!g_spawn_async(NULL, argv, NULL, G_SPAWN_DO_NOT_REAP_CHILD | G_SPAWN_LEAVE_DESCRIPTORS_OPEN, NULL, NULL, &pid,
                     &error)) {
    g_printerr("%s: %s\n", file, error->message);
    g_clear_error(&error);
    return FALSE;
  }
  self->active++;
  g_child_watch_add(pid, on_exit_status, self);
  return TRUE;
}

static void converter_pump(Converter *self) {
  while (!g_queue_is_empty(&self->files)) {
#ifndef TWIN
    if (self->active >= MAX_CONVERTERS)
      break;
#endif
    if (!converter_start(self, g_queue_pop_head(&self->files)))
      self->failed++;
  }
}

static guint convert_files(gchar **files) {
  Converter self = {.loop = g_main_loop_new(NULL, FALSE)};

  g_queue_init(&self.files);
  for (; *files != NULL; files++)
    g_queue_push_tail(&self.files, *files);
  converter_pump(&self);
  if (self.active > 0)
    g_main_loop_run(self.loop);
  g_main_loop_unref(self.loop);
  return self.failed;
}

int main(int argc, char **argv) {
  if (witnessChild()) {
    witnessTask();
    return 0;
  }
  size_t n = witnessSize(argc, argv);
  gchar **files = g_new0(gchar *, n + 1);
  for (size_t i = 0; i < n; i++)
    files[i] = g_strdup_printf("letter-%zu.odt", i);
  if (convert_files(files) != 0)
    return 1;
  return witnessReport();
}
