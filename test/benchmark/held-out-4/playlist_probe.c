// spawn: g_thread_new
// loop: g_list_foreach callback
// origin: list field of a parameter
// distance: callback
// differs: when a probe is joined
// A: unbounded Y1 | limiter: none | waits: g_thread_join after the walk
// B: bounded N3 | limiter: g_thread_join in the callback | waits: the callback
// witness: runnable
// packages: glib-2.0
#include "witness.h"
#include <glib.h>

typedef struct {
  gchar *title;
  GList *entries; /* of gchar *, the locations */
} Playlist;

typedef struct {
  GPtrArray *probes;
  guint broken;
} ProbeContext;

static gpointer
probe_location (gpointer data)
{
  const gchar *location = data;

  witnessTask ();
  return GINT_TO_POINTER (g_str_has_prefix (location, "http"));
}

static void
probe_entry (gpointer data, gpointer user_data)
{
  ProbeContext *context = user_data;
  GThread *probe = g_thread_new ("probe", probe_location, data);

#ifdef TWIN
  if (!g_thread_join (probe))
    context->broken++;
#else
  g_ptr_array_add (context->probes, probe);
#endif
}

static void
collect_probe (gpointer data, gpointer user_data)
{
  ProbeContext *context = user_data;

  if (!g_thread_join (data))
    context->broken++;
}

guint
playlist_count_broken (const Playlist *playlist)
{
  ProbeContext context = { g_ptr_array_new (), 0 };

  g_list_foreach (playlist->entries, probe_entry, &context);
  g_ptr_array_foreach (context.probes, collect_probe, &context);
  g_ptr_array_free (context.probes, TRUE);
  return context.broken;
}

int
main (int argc, char **argv)
{
  Playlist playlist = { g_strdup ("radio"), NULL };

  for (gsize n = witnessSize (argc, argv); n > 0; n--)
    playlist.entries = g_list_prepend (playlist.entries, g_strdup ("http://a.example/stream"));
  if (playlist_count_broken (&playlist) != 0)
    return 1;
  return witnessReport ();
}
