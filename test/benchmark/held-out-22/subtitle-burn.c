// spawn: popen
// loop: for each argument
// origin: command line
// limiter: none
// distance: helper function
// differs: where it waits
// A: unbounded Y1 | waits: after the loop
// B: bounded N3 | waits: each iteration
// witness: runnable
#include "witness.h"
#include <limits.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct track {
  const char *file;
  FILE *encoder;
  unsigned long bytes;
  int status;
};

static char encoder_path[PATH_MAX];

static FILE *open_encoder(const char *file) {
  char command[PATH_MAX + 256];
  snprintf(command, sizeof(command), "exec '%s' --burn '%s' >/dev/null", encoder_path, file);
  return popen(command, "w");
}

static void feed(struct track *t) {
  static const char cue[] = "1\n00:00:01,000 --> 00:00:02,500\nGood evening.\n\n";
  t->bytes += fwrite(cue, 1, sizeof(cue) - 1, t->encoder);
  fflush(t->encoder);
}

static int finish(struct track *t) {
  t->status = pclose(t->encoder);
  t->encoder = NULL;
  return t->status;
}

int burn_all(char **files, int count) {
  struct track *tracks = calloc((size_t)count, sizeof(*tracks));
  int failed = 0;

  for (int i = 0; i < count; i++) {
    struct track *t = &tracks[i];
    t->file = files[i];
    t->encoder = open_encoder(t->file);
    if (!t->encoder) {
      fprintf(stderr, "%s: no encoder\n", t->file);
      failed++;
      continue;
    }
    feed(t);
#ifdef TWIN
    failed += finish(t) != 0;
#endif
  }
#ifndef TWIN
  for (int i = 0; i < count; i++)
    if (tracks[i].encoder)
      failed += finish(&tracks[i]) != 0;
#endif
  free(tracks);
  return failed;
}

int main(int argc, char **argv) {
  if (witnessChild()) {
    char text[256];
    witnessEnter();
    while (read(STDIN_FILENO, text, sizeof(text)) > 0)
      ;
    witnessLeave();
    return 0;
  }
  size_t n = witnessSize(argc, argv);
  ssize_t len = readlink("/proc/self/exe", encoder_path, sizeof(encoder_path) - 1);
  encoder_path[len > 0 ? len : 0] = '\0';
  char **files = calloc(n, sizeof(*files));
  for (size_t i = 0; i < n; i++)
    if (asprintf(&files[i], "episode-%zu.srt", i) < 0)
      return 1;
  signal(SIGPIPE, SIG_IGN);
  burn_all(files, (int)n);
  return witnessReport();
}
