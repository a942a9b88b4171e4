// spawn: g_spawn_async
// loop: for over GList
// origin: container parameter
// waits: nothing, or the end of the child
// distance: same function
// differs: synchronous or not
// A: unbounded Y1 | limiter: none
// B: bounded N3 | limiter: synchronous call
// witness: runnable
// packages: glib-2.0
#include "witness.h"
#include <glib.h>

/* Every plugin gets the file as its argument and answers with its exit status. */
static void
run_plugins (GList       *plugins,
             const gchar *file)
{
  for (GList *l = plugins; l != NULL; l = l->next)
    {
      const gchar *plugin = l->data;
      g_autoptr (GError) error = NULL;
      gchar *argv[] = { (gchar *) plugin, (gchar *) file, NULL };

      if (plugin[0] != '/')
        {
          g_message ("%s: not an absolute path", plugin);
          continue;
        }
#ifdef TWIN
      if (!g_spawn_sync (NULL, argv, NULL, G_SPAWN_LEAVE_DESCRIPTORS_OPEN,
                         NULL, NULL, NULL, NULL, NULL, &error))
#else
      if (!g_spawn_async (NULL, argv, NULL, G_SPAWN_LEAVE_DESCRIPTORS_OPEN,
                          NULL, NULL, NULL, &error))
#endif
        g_warning ("%s: %s", plugin, error->message);
    }
}

int
main (int    argc,
      char **argv)
{
  GList *plugins = NULL;

  if (witnessChild ())
    {
      witnessEnter ();
      usleep (15000);
      for (int i = 0; i < 80 && witnessState ()->Live > 1; i++)
        usleep (100000); // a program takes long to start: wait for those to come
      witnessLeave ();
      return 0;
    }
  for (size_t n = witnessSize (argc, argv); n > 0; n--)
    plugins = g_list_prepend (plugins, "/proc/self/exe");
  run_plugins (plugins, "document.xml");
  return witnessReport ();
}
