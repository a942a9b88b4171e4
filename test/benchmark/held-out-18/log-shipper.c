// spawn: popen
// loop: while over the lines of a file
// origin: parsed text
// waits: after the loop
// distance: helper function
// differs: limiter
// A: unbounded Y1 | limiter: none
// B: bounded N6 | limiter: closes all pipes when the table is full
// witness: runnable
#include "witness.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define BURST 16

struct shipper {
  FILE **pipes;
  size_t used, room;
  unsigned errors;
};

static FILE *open_filter(const char *path) {
  char command[512];
  if (strchr(path, '\''))
    return NULL;
  snprintf(command, sizeof(command), "test -n '%s'", path);
  FILE *pipe = popen(command, "r");
  if (pipe)
    witnessEnter();
  return pipe;
}

static void drain(struct shipper *s) {
  for (size_t i = 0; i < s->used; i++) {
    if (pclose(s->pipes[i]) != 0)
      s->errors++;
    witnessLeave();
  }
  s->used = 0;
}

static int remember(struct shipper *s, FILE *pipe) {
  if (s->used == s->room) {
    size_t room = s->room ? s->room * 2 : BURST;
    FILE **grown = realloc(s->pipes, room * sizeof(*grown));
    if (!grown)
      return -1;
    s->pipes = grown;
    s->room = room;
  }
  s->pipes[s->used++] = pipe;
  return 0;
}

int ship_manifest(struct shipper *s, FILE *manifest) {
  char *line = NULL;
  size_t cap = 0;
  ssize_t len;
  while ((len = getline(&line, &cap, manifest)) > 0) {
    if (line[len - 1] == '\n')
      line[len - 1] = 0;
    FILE *pipe = open_filter(line);
    if (!pipe || remember(s, pipe) != 0) {
      s->errors++;
      continue;
    }
#ifdef TWIN
    if (s->used >= BURST)
      drain(s);
#endif
  }
  free(line);
  drain(s);
  return s->errors ? -1 : 0;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  FILE *manifest = tmpfile();
  for (size_t i = 0; i < n; i++)
    fprintf(manifest, "/var/log/app/%zu.log\n", i);
  rewind(manifest);
  struct shipper s = {0};
  if (ship_manifest(&s, manifest) != 0)
    return 1;
  return witnessReport();
}
