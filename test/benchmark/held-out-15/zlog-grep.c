// spawn: popen
// loop: for over glob results
// origin: files that match a pattern of the user
// limiter: none
// distance: helper function
// differs: where the pipe is read and closed
// A: unbounded Y1 | waits: pclose after the loop
// B: bounded N3 | waits: pclose in each iteration
// witness: runnable
#include "witness.h"
#include <errno.h>
#include <string.h>

struct archive {
  const char *path;
  FILE *pipe;
  unsigned long matches;
};

static FILE *open_archive(const char *path, const char *needle) {
  char command[256];
  int length = snprintf(command, sizeof(command), "echo %s %s", needle, path);
  if (length < 0 || (size_t)length >= sizeof(command)) {
    errno = ENAMETOOLONG;
    return NULL;
  }
  FILE *pipe = popen(command, "r");
  if (pipe)
    witnessEnter();
  return pipe;
}

static void count_matches(struct archive *a, const char *needle) {
  char *line = NULL;
  size_t capacity = 0;
  while (getline(&line, &capacity, a->pipe) > 0)
    if (strstr(line, needle))
      a->matches++;
  free(line);
  if (pclose(a->pipe) != 0)
    fprintf(stderr, "zloggrep: %s\n", a->path);
  witnessLeave();
  a->pipe = NULL;
}

unsigned long grep_archives(struct archive *archives, size_t count, const char *needle) {
  unsigned long total = 0;
  for (struct archive *a = archives; a < archives + count; a++) {
    a->pipe = open_archive(a->path, needle);
    if (!a->pipe) {
      fprintf(stderr, "zloggrep: %s: %s\n", a->path, strerror(errno));
      continue;
    }
#ifdef TWIN
    count_matches(a, needle);
#endif
  }
  for (struct archive *a = archives; a < archives + count; a++) {
#ifndef TWIN
    if (a->pipe)
      count_matches(a, needle);
#endif
    total += a->matches;
  }
  return total;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  struct archive *archives = calloc(n, sizeof(*archives));
  for (size_t i = 0; i < n; i++) {
    char path[64];
    snprintf(path, sizeof(path), "/var/log/messages-%zu.gz", i);
    archives[i].path = strdup(path);
  }
  grep_archives(archives, n, "segfault");
  return witnessReport();
}
