// spawn: g_subprocess_newv
// loop: for over GPtrArray
// origin: parameter array
// waits: g_subprocess_wait
// distance: same function
// differs: limiter
// A: unbounded Y1 | limiter: none
// B: bounded N5 | limiter: waits for the oldest when 8 run
// witness: runnable
// packages: gio-2.0
#include "witness.h"
#include <gio/gio.h>

static const char *linter = "/usr/bin/true";

guint lint_files(GPtrArray *files) {
  GQueue running = G_QUEUE_INIT;
  guint failures = 0;
  for (guint i = 0; i < files->len; i++) {
    const char *command[] = {linter, "--check", g_ptr_array_index(files, i), NULL};
#ifdef TWIN
    if (g_queue_get_length(&running) >= 8) {
      GSubprocess *oldest = g_queue_pop_head(&running);
      if (!g_subprocess_wait_check(oldest, NULL, NULL))
        failures++;
      g_object_unref(oldest);
    }
#endif
    GSubprocess *process = g_subprocess_newv(command, G_SUBPROCESS_FLAGS_INHERIT_FDS, NULL);
    if (process)
      g_queue_push_tail(&running, process);
    else
      failures++;
  }
  GSubprocess *process;
  while ((process = g_queue_pop_head(&running))) {
    if (!g_subprocess_wait_check(process, NULL, NULL))
      failures++;
    g_object_unref(process);
  }
  return failures;
}

int main(int argc, char **argv) {
  if (witnessChild()) {
    witnessTask();
    return 0;
  }
  size_t n = witnessSize(argc, argv);
  witnessState()->Quiet = 30000000; // a process starts slower than a thread
  char *self = g_file_read_link("/proc/self/exe", NULL);
  linter = self;
  GPtrArray *files = g_ptr_array_new();
  for (size_t i = 0; i < n; ++i)
    g_ptr_array_add(files, "main.c");
  lint_files(files);
  return witnessReport();
}
