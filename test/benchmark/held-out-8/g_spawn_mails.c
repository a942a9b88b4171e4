// spawn: g_spawn_async
// loop: GPtrArray index
// origin: array parameter
// limiter: none
// waits: none or g_spawn_sync
// distance: same function
// differs: spawn
// A: unbounded Y1 | spawn: g_spawn_async
// B: bounded N3 | spawn: g_spawn_sync
// witness: runnable
// packages: glib-2.0
#include "witness.h"
#include <glib.h>

static gchar *sendmail_path;

/* Returns how many of the drafts could be handed over. */
guint outbox_flush(GPtrArray *drafts) {
  guint sent = 0;
  for (guint i = 0; i < drafts->len; i++) {
    gchar *argv[] = {sendmail_path, "--draft", g_ptr_array_index(drafts, i), NULL};
    GError *error = NULL;
    gboolean ok;
#ifdef TWIN
    ok = g_spawn_sync(NULL, argv, NULL, G_SPAWN_LEAVE_DESCRIPTORS_OPEN, NULL, NULL, NULL, NULL,
                      NULL, &error);
#else
    ok = g_spawn_async(NULL, argv, NULL, G_SPAWN_LEAVE_DESCRIPTORS_OPEN, NULL, NULL, NULL, &error);
#endif
    if (ok) {
      sent++;
    } else {
      g_warning("draft %u: %s", i, error->message);
      g_error_free(error);
    }
  }
  return sent;
}

int main(int argc, char **argv) {
  if (witnessChild()) {
    witnessEnter();
    witnessRaise(&witnessState()->PeakWorking, witnessState()->Live);
    witnessWork();
    for (int i = 0; i < 100 && witnessState()->Live > 1; ++i)
      witnessSleep(20000000);
    witnessLeave();
    return 0;
  }
  GPtrArray *drafts = g_ptr_array_new();
  for (gsize n = witnessSize(argc, argv); n > 0; n--)
    g_ptr_array_add(drafts, "draft.eml");
  sendmail_path = argv[0];
  outbox_flush(drafts);
  return witnessReport();
}
