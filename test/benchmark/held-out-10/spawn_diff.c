// spawn: g_spawn_async / g_spawn_sync
// loop: for over strv
// origin: NULL-terminated array
// waits: none / end of the call
// distance: same function
// differs: which function starts the process
// A: bounded N3 | limiter: g_spawn_sync waits
// B: unbounded Y1 | limiter: none
// witness: runnable
// packages: glib-2.0
#include "witness.h"
#include <glib.h>

static char *differ = "/usr/bin/diff";

typedef struct {
  gchar **files;
  guint started;
  guint failed;
} DiffRun;

void diff_run(DiffRun *run) {
  for (gchar **file = run->files; *file != NULL; file++) {
    gchar *argv[] = {differ, "-q", *file, "/dev/null", NULL};
    GError *error = NULL;
    gboolean good;
#ifdef TWIN
    good = g_spawn_async(NULL, argv, NULL, G_SPAWN_LEAVE_DESCRIPTORS_OPEN, NULL, NULL, NULL, &error);
#else
    good = g_spawn_sync(NULL, argv, NULL, G_SPAWN_LEAVE_DESCRIPTORS_OPEN, NULL, NULL, NULL, NULL, NULL, &error);
#endif
    if (good) {
      run->started++;
    } else {
      run->failed++;
      g_clear_error(&error);
    }
  }
}

int main(int argc, char **argv) {
  if (witnessChild()) {
    witnessTask();
    return 0;
  }
  size_t n = witnessSize(argc, argv);
  witnessState()->Quiet = 15000000; // a process starts slower than a thread
  differ = g_file_read_link("/proc/self/exe", NULL);
  gchar **files = g_new0(gchar *, n + 1);
  for (size_t i = 0; i < n; ++i)
    files[i] = g_strdup("a.txt");
  DiffRun run = {files, 0, 0};
  diff_run(&run);
  return witnessReport();
}
