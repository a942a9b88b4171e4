// spawn: fork
// loop: for over a NULL-terminated array
// origin: playlist
// distance: helper function
// limiter: wait in the helper
// differs: option of waitpid
// A: unbounded Y4 | waits: waitpid with WNOHANG
// B: bounded N3 | waits: waitpid
// witness: runnable
#include "witness.h"
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>

struct probe_stats {
  unsigned ok, broken, unknown;
};

#ifndef TWIN
static const int wait_options = WNOHANG;
#else
static const int wait_options = 0;
#endif

static int probe_child(const char *path) {
  const char *dot = strrchr(path, '.');
  witnessTask();
  return dot && (!strcmp(dot, ".flac") || !strcmp(dot, ".opus")) ? 0 : 1;
}

static int probe_media(const char *path) {
  int status = 0;
  pid_t pid = fork(), got;
  if (pid < 0)
    return -errno;
  if (pid == 0)
    _exit(probe_child(path));
  do
    got = waitpid(pid, &status, wait_options);
  while (got < 0 && errno == EINTR);
  if (got != pid)
    return -EAGAIN;
  return WIFEXITED(status) ? WEXITSTATUS(status) : -EIO;
}

void probe_playlist(char *const *entries, struct probe_stats *stats) {
  memset(stats, 0, sizeof(*stats));
  for (; *entries; entries++) {
    int rc = probe_media(*entries);
    if (rc == 0)
      stats->ok++;
    else if (rc > 0)
      stats->broken++;
    else
      stats->unknown++;
  }
}

static char **load_playlist(FILE *m3u) {
  char **entries = NULL, line[128];
  size_t used = 0;
  while (fgets(line, sizeof(line), m3u)) {
    line[strcspn(line, "\r\n")] = '\0';
    if (line[0] == '#' || line[0] == '\0')
      continue;
    entries = realloc(entries, (used + 2) * sizeof(*entries));
    entries[used++] = strdup(line);
    entries[used] = NULL;
  }
  return entries;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  witnessState()->Quiet *= 3;
  FILE *m3u = tmpfile();
  struct probe_stats stats;
  fputs("#EXTM3U\n", m3u);
  for (size_t i = 0; i < n; i++)
    fprintf(m3u, "music/%zu.opus\n", i);
  rewind(m3u);
  char **entries = load_playlist(m3u);
  probe_playlist(entries, &stats);
  fprintf(stderr, "%u ok, %u broken\n", stats.ok, stats.broken);
  return witnessReport();
}
