// spawn: GLib
// loop: g_ptr_array_foreach
// origin: GPtrArray parameter
// waits: GCond until all are done
// distance: callback
// differs: spawn
// A: unbounded Y1 | spawn: g_thread_new | limiter: none
// B: bounded N8 | spawn: g_task_run_in_thread | limiter: thread pool of GTask
// packages: gio-2.0
// witness: runnable
#include "witness.h"
#include <gio/gio.h>
#include <string.h>

typedef struct {
  gchar *text;
  guint syllables;
  gint64 start_us;
} LyricLine;

static GMutex song_lock;
static GCond song_cond;
static guint song_missing;

static void align_line(LyricLine *line) {
  witnessTask();
  for (const gchar *c = line->text; *c; c++)
    if (strchr("aeiou", *c))
      line->syllables++;
  g_mutex_lock(&song_lock);
  if (--song_missing == 0)
    g_cond_signal(&song_cond);
  g_mutex_unlock(&song_lock);
}

#ifndef TWIN
static gpointer align_main(gpointer data) {
  align_line(data);
  return NULL;
}

static void align_one(gpointer data, gpointer user_data) {
  g_thread_unref(g_thread_new("align", align_main, data));
}
#else
static void align_main(GTask *task, gpointer source, gpointer data, GCancellable *cancel) {
  align_line(data);
  g_task_return_boolean(task, TRUE);
}

static void align_one(gpointer data, gpointer user_data) {
  GTask *task = g_task_new(NULL, user_data, NULL, NULL);
  g_task_set_task_data(task, data, NULL);
  g_task_run_in_thread(task, align_main);
  g_object_unref(task);
}
#endif

void align_song(GPtrArray *lines, GCancellable *cancel) {
  g_mutex_lock(&song_lock);
  song_missing = lines->len;
  g_mutex_unlock(&song_lock);

  g_ptr_array_foreach(lines, align_one, cancel);

  g_mutex_lock(&song_lock);
  while (song_missing > 0)
    g_cond_wait(&song_cond, &song_lock);
  g_mutex_unlock(&song_lock);
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  GPtrArray *lines = g_ptr_array_new();
  for (size_t i = 0; i < n; i++) {
    LyricLine *line = g_new0(LyricLine, 1);
    line->text = g_strdup("la la la and on and on");
    line->start_us = (gint64)i * 2000000;
    g_ptr_array_add(lines, line);
  }
  align_song(lines, NULL);
  return witnessReport();
}
