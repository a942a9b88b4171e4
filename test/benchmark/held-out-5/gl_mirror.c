// spawn: g_subprocess_newv
// loop: while over a GSList
// origin: parameter
// distance: helper function
// differs: whether flush is called on the way
// A: unbounded Y1 | limiter: none | waits: after the loop
// B: bounded N6 | limiter: groups of 8 | waits: each full group
// witness: runnable
// packages: gio-2.0
#include "witness.h"
#include <gio/gio.h>

typedef struct {
  GPtrArray *running;
  guint errors;
} Mirror;

static void mirror_flush(Mirror *m) {
  for (guint i = 0; i < m->running->len; i++)
    if (!g_subprocess_wait_check(g_ptr_array_index(m->running, i), NULL, NULL))
      m->errors++;
  g_ptr_array_set_size(m->running, 0);
}

static void mirror_add(Mirror *m, const gchar *remote) {
  const gchar *const args[] = {"/proc/self/exe", remote, NULL};
  GSubprocess *p = g_subprocess_newv(args, G_SUBPROCESS_FLAGS_INHERIT_FDS, NULL);
  if (p == NULL) {
    m->errors++;
    return;
  }
  g_ptr_array_add(m->running, p);
}

guint mirror_all(GSList *remotes) {
  Mirror m = {g_ptr_array_new_with_free_func(g_object_unref), 0};
  while (remotes) {
    mirror_add(&m, remotes->data);
#ifdef TWIN
    if (m.running->len == 8)
      mirror_flush(&m);
#endif
    remotes = remotes->next;
  }
  mirror_flush(&m);
  g_ptr_array_unref(m.running);
  return m.errors;
}

int main(int argc, char **argv) {
  if (witnessChild()) {
    witnessEnter();
    struct WitnessState *w = witnessState();
    while (witnessNow() - w->LastEntry < 30000000) /* a start takes long */
      witnessSleep(5000000 + w->Live * 100000);
    witnessLeave();
    return 0;
  }
  size_t n = witnessSize(argc, argv);
  witnessState();
  GSList *l = NULL;
  while (n--)
    l = g_slist_prepend(l, "https://git.example/a.git");
  mirror_all(l);
  return witnessReport();
}
