// spawn: g_thread_new
// loop: while over a GHashTableIter
// origin: hash table filled from the lines of a request
// waits: g_thread_join
// distance: same function
// differs: where the threads are joined
// A: unbounded Y1 | limiter: none
// B: bounded N6 | limiter: joins when the round is full
// witness: runnable
// packages: glib-2.0
#include "witness.h"
#include <glib.h>

#define PROBES_PER_ROUND 16

static gpointer
probe_host (gpointer data)
{
  gchar *host = data;

  witnessTask ();
  g_free (host);
  return GINT_TO_POINTER (1);
}

static guint
join_probes (GPtrArray *probes)
{
  guint up = 0;

  for (guint i = 0; i < probes->len; i++)
    up += GPOINTER_TO_INT (g_thread_join (g_ptr_array_index (probes, i)));
  g_ptr_array_set_size (probes, 0);
  return up;
}

static GHashTable *
parse_hosts (const gchar *body)
{
  GHashTable *hosts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gchar **lines = g_strsplit (body, "\n", -1);

  for (gchar **line = lines; *line; line++)
    if (**line)
      g_hash_table_add (hosts, g_strdup (*line));
  g_strfreev (lines);
  return hosts;
}

guint
probe_all (const gchar *body)
{
  g_autoptr (GHashTable) hosts = parse_hosts (body);
  g_autoptr (GPtrArray) probes = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer key;
  guint up = 0;

  g_hash_table_iter_init (&iter, hosts);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    {
      g_ptr_array_add (probes, g_thread_new ("probe", probe_host, g_strdup (key)));
#ifdef TWIN
      if (probes->len == PROBES_PER_ROUND)
        up += join_probes (probes);
#endif
    }
  return up + join_probes (probes);
}

int
main (int argc, char **argv)
{
  gsize n = witnessSize (argc, argv);
  GString *body = g_string_new (NULL);

  for (gsize i = 0; i < n; i++)
    g_string_append_printf (body, "node%" G_GSIZE_FORMAT ".lan\n", i);
  probe_all (body->str);
  g_string_free (body, TRUE);
  return witnessReport ();
}
