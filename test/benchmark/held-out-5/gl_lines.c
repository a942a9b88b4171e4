// spawn: g_thread_new
// loop: while
// origin: split text
// distance: same function
// differs: whether the oldest thread is joined
// A: unbounded Y1 | limiter: none | waits: after the loop
// B: bounded N5 | limiter: GQueue of at most 12 threads | waits: when the queue is full
// witness: runnable
// packages: glib-2.0
#include "witness.h"
#include <glib.h>
#include <string.h>

static gpointer
translate_line (gpointer data)
{
  gchar *line = data;

  witnessTask ();
  return g_ascii_strup (line, -1);
}

guint
translate_text (const gchar *text)
{
  GQueue workers = G_QUEUE_INIT;
  gchar **lines = g_strsplit (text, "\n", -1);
  gchar **l = lines;
  guint done = 0;

  while (*l != NULL)
    {
#ifdef TWIN
      if (g_queue_get_length (&workers) >= 12)
        {
          g_free (g_thread_join (g_queue_pop_head (&workers)));
          done++;
        }
#endif
      g_queue_push_tail (&workers, g_thread_new ("translate", translate_line, *l));
      l++;
    }
  while (!g_queue_is_empty (&workers))
    {
      g_free (g_thread_join (g_queue_pop_head (&workers)));
      done++;
    }
  g_strfreev (lines);
  return done;
}

int
main (int argc, char **argv)
{
  size_t n = witnessSize (argc, argv);
  GString *s = g_string_new ("one");

  while (--n > 0)
    g_string_append (s, "\nanother");
  translate_text (s->str);
  return witnessReport ();
}
