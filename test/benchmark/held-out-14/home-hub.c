// spawn: g_thread_pool_push
// loop: for over a GList
// origin: devices of a scene request
// waits: g_thread_pool_free
// distance: helper function
// differs: limiter
// A: unbounded Y3 | limiter: GThreadPool with -1 threads
// B: bounded N8 | limiter: GThreadPool with four threads
// witness: runnable
// packages: glib-2.0
#include "witness.h"
#include <glib.h>

#ifndef TWIN
#define RADIO_THREADS -1
#else
#define RADIO_THREADS 4
#endif

typedef struct {
  gchar *address;
  gint level;
} Command;

typedef struct {
  GThreadPool *radio;
  gint failures;
} Hub;

static void transmit(gpointer data, gpointer user) {
  Command *command = data;
  Hub *hub = user;
  witnessTask();
  if (command->level < 0)
    g_atomic_int_inc(&hub->failures);
  g_free(command->address);
  g_free(command);
}

static gboolean hub_open(Hub *hub, GError **error) {
  hub->failures = 0;
  hub->radio = g_thread_pool_new(transmit, hub, RADIO_THREADS, FALSE, error);
  return hub->radio != NULL;
}

static void hub_close(Hub *hub) {
  g_thread_pool_free(hub->radio, FALSE, TRUE);
  hub->radio = NULL;
}

static GList *scene_parse(const gchar *text) {
  gchar **lines = g_strsplit(text, ";", 0);
  GList *commands = NULL;
  for (gchar **line = lines; *line; line++) {
    gchar **parts = g_strsplit(*line, "=", 2);
    if (parts[0] && parts[1]) {
      Command *command = g_new0(Command, 1);
      command->address = g_strdup(parts[0]);
      command->level = (gint)g_ascii_strtoll(parts[1], NULL, 10);
      commands = g_list_prepend(commands, command);
    }
    g_strfreev(parts);
  }
  g_strfreev(lines);
  return g_list_reverse(commands);
}

gboolean hub_run_scene(Hub *hub, const gchar *text, GError **error) {
  GList *commands = scene_parse(text);
  gboolean ok = TRUE;
  for (GList *at = commands; at && ok; at = at->next)
    ok = g_thread_pool_push(hub->radio, at->data, error);
  g_list_free(commands);
  return ok;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  GString *scene = g_string_new(NULL);
  Hub hub;
  for (size_t i = 0; i < n; i++)
    g_string_append_printf(scene, "lamp-%zu=%zu;", i, i % 100);
  if (!hub_open(&hub, NULL))
    return 1;
  hub_run_scene(&hub, scene->str, NULL);
  hub_close(&hub);
  return witnessReport();
}
