// spawn: g_thread_new
// loop: g_ptr_array_foreach
// origin: parameter
// waits: detached
// distance: callback
// differs: whether the array is cut first
// A: unbounded Y1 | limiter: none
// B: bounded N11 | limiter: g_ptr_array_set_size
// witness: runnable
// packages: glib-2.0
#include "witness.h"
#include <glib.h>

#define BURST 28

static gpointer
resolve (gpointer host)
{
  witnessTask ();
  if (g_hostname_is_ip_address (host))
    g_debug ("%s needs no look-up", (gchar *) host);
  return NULL;
}

static void
resolve_later (gpointer host, gpointer user_data)
{
  guint *count = user_data;

  g_thread_unref (g_thread_new ("resolver", resolve, host));
  ++*count;
}

guint
prefetch_dns (GPtrArray *hosts)
{
  guint count = 0;

#ifdef TWIN
  if (hosts->len > BURST)
    g_ptr_array_set_size (hosts, BURST);
#endif
  g_ptr_array_foreach (hosts, resolve_later, &count);
  return count;
}

int
main (int argc, char **argv)
{
  size_t n = witnessSize (argc, argv);
  GPtrArray *hosts = g_ptr_array_new ();

  while (n-- > 0)
    g_ptr_array_add (hosts, "www.example.org");
  prefetch_dns (hosts);
  return witnessReport ();
}
