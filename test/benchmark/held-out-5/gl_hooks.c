// spawn: g_spawn_async or g_spawn_sync
// loop: counted over GPtrArray
// origin: parameter
// distance: same function
// differs: which function starts the hook
// A: unbounded Y1 | limiter: none | waits: never
// B: bounded N3 | limiter: g_spawn_sync | waits: each iteration
// witness: runnable
// packages: glib-2.0
#include "witness.h"
#include <glib.h>

typedef struct {
  GPtrArray *hooks; /* of gchar * */
} Repository;

static guint run_hooks(const Repository *repo, GPtrArray *refs) {
  guint failed = 0;

  for (guint i = 0; i < refs->len; i++) {
    gchar *argv[] = {g_ptr_array_index(repo->hooks, 0), g_ptr_array_index(refs, i), NULL};
    GError *err = NULL;
#ifdef TWIN
    gint status = 0;
    gboolean ok = g_spawn_sync(NULL, argv, NULL, G_SPAWN_LEAVE_DESCRIPTORS_OPEN, NULL, NULL, NULL, NULL, &status, &err);
#else
    gboolean ok = g_spawn_async(NULL, argv, NULL, G_SPAWN_LEAVE_DESCRIPTORS_OPEN, NULL, NULL, NULL, &err);
#endif
    if (!ok) {
      failed++;
      g_clear_error(&err);
    }
  }
  return failed;
}

int main(int argc, char **argv) {
  if (witnessChild()) {
    witnessEnter();
    struct WitnessState *w = witnessState();
    while (witnessNow() - w->LastEntry < 12000000) /* a start takes long */
      witnessSleep(2000000 + w->Live * 100000);
    witnessLeave();
    return 0;
  }
  size_t n = witnessSize(argc, argv);
  char self[4096] = "";
  if (readlink("/proc/self/exe", self, sizeof self - 1) < 0)
    return 1;
  witnessState();
  Repository repo = {g_ptr_array_new()};
  g_ptr_array_add(repo.hooks, self);
  GPtrArray *refs = g_ptr_array_new();
  while (n--)
    g_ptr_array_add(refs, "refs/heads/main");
  run_hooks(&repo, refs);
  return witnessReport();
}
