// spawn: g_thread_pool_push
// loop: for over a GList
// origin: selection of the user
// limiter: max_threads of the GThreadPool
// waits: after the loop
// distance: helper function
// differs: the argument max_threads
// A: unbounded Y3 | limiter: max_threads -1, unlimited
// B: bounded N8 | limiter: max_threads 6
// witness: runnable
// packages: glib-2.0
#include "witness.h"
#include <glib.h>
#include <string.h>

/* Tag editor of a music player: rewrites the tags of the selected songs. */

#ifndef TWIN
#define WRITER_THREADS -1
#else
#define WRITER_THREADS 6
#endif

typedef struct {
  gchar *uri;
  gchar *artist;
} Song;

typedef struct {
  GThreadPool *writers;
  gint written; /* atomic */
} TagEditor;

static void song_free(gpointer data) {
  Song *song = data;
  g_free(song->uri);
  g_free(song->artist);
  g_free(song);
}

static void write_tags(gpointer data, gpointer user_data) {
  Song *song = data;
  TagEditor *editor = user_data;

  witnessTask();
  if (g_str_has_prefix(song->uri, "file://"))
    g_atomic_int_inc(&editor->written);
}

static gboolean tag_editor_init(TagEditor *editor, GError **error) {
  editor->written = 0;
  editor->writers = g_thread_pool_new(write_tags, editor, WRITER_THREADS, FALSE, error);
  return editor->writers != NULL;
}

static gboolean tag_editor_save(TagEditor *editor, GList *selection, const gchar *artist) {
  GError *error = NULL;

  for (GList *l = selection; l != NULL; l = l->next) {
    Song *song = l->data;
    g_free(song->artist);
    song->artist = g_strdup(artist);
    if (!g_thread_pool_push(editor->writers, song, &error)) {
      g_warning("cannot save %s: %s", song->uri, error->message);
      g_clear_error(&error);
      return FALSE;
    }
  }
  return TRUE;
}

static gint tag_editor_close(TagEditor *editor) {
  g_thread_pool_free(editor->writers, FALSE, TRUE);
  return editor->written;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  GList *selection = NULL;
  for (size_t i = 0; i < n; i++) {
    Song *song = g_new0(Song, 1);
    song->uri = g_strdup_printf("file:///music/%zu.ogg", i);
    selection = g_list_prepend(selection, song);
  }
  TagEditor editor;
  if (!tag_editor_init(&editor, NULL))
    return 1;
  tag_editor_save(&editor, selection, "Various");
  tag_editor_close(&editor);
  g_list_free_full(selection, song_free);
  return witnessReport();
}
