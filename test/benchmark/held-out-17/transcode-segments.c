// spawn: popen
// loop: strtok_r
// origin: playlist text
// waits: pclose
// distance: same function
// limiter: none
// differs: where it waits
// A: bounded N3 | waits: reads to the end in each iteration
// B: unbounded Y1 | waits: after the loop
// witness: runnable
#include "witness.h"
#include <errno.h>
#include <string.h>

struct segment {
  char name[48];
  FILE *pipe;
  long bytes;
  struct segment *next;
};

static FILE *open_encoder(const char *name) {
  char command[160];
  snprintf(command, sizeof(command), "printf '%%s\\n' '%s' | tr a-z A-Z", name);
  FILE *pipe = popen(command, "r");
  if (pipe)
    witnessEnter();
  return pipe;
}

static int close_encoder(struct segment *s) {
  char block[256];
  size_t got;
  while ((got = fread(block, 1, sizeof(block), s->pipe)) > 0)
    s->bytes += (long)got;
  int status = pclose(s->pipe);
  witnessLeave();
  s->pipe = NULL;
  return status;
}

static int safe_name(const char *name) {
  return strspn(name, "abcdefghijklmnopqrstuvwxyz0123456789-.") == strlen(name);
}

int transcode_playlist(char *playlist, long *total) {
  struct segment *segments = NULL;
  char *state = NULL;
  int failed = 0;
  for (char *line = strtok_r(playlist, "\n", &state); line; line = strtok_r(NULL, "\n", &state)) {
    if (line[0] == '#')
      continue;
    if (!safe_name(line))
      return -EINVAL;
    struct segment *s = calloc(1, sizeof(*s));
    if (!s)
      return -ENOMEM;
    snprintf(s->name, sizeof(s->name), "%s", line);
    s->pipe = open_encoder(s->name);
    if (!s->pipe)
      return -errno;
    s->next = segments;
    segments = s;
#ifndef TWIN
    failed += close_encoder(s) != 0;
#endif
  }
  *total = 0;
  for (struct segment *s = segments; s; s = s->next) {
#ifdef TWIN
    failed += close_encoder(s) != 0;
#endif
    *total += s->bytes;
  }
  return failed;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv), length = 0;
  char *playlist = calloc(n + 2, 32);
  long total;
  length += (size_t)sprintf(playlist, "#EXTM3U\n");
  for (size_t i = 0; i < n; i++)
    length += (size_t)sprintf(playlist + length, "segment-%zu.ts\n", i);
  transcode_playlist(playlist, &total);
  return witnessReport();
}
