// spawn: fork
// loop: while over readdir
// origin: directory entries
// limiter: counter of children
// waits: window
// distance: helper function
// differs: how the children are reaped
// A: bounded N5 | limiter: blocking waitpid at the maximum
// B: unbounded Y4 | limiter: answer of waitpid with WNOHANG ignored
// witness: runnable
#include "witness.h"
#include <dirent.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>

enum { MAX_COUNTERS = 8 };

static int active;

static void recount(const char *dir, const char *name) {
  char path[512];
  struct stat st;
  snprintf(path, sizeof(path), "%s/%s", dir, name);
  if (stat(path, &st) != 0)
    _exit(2);
  witnessTask();
  _exit(0);
}

static void reap_one(void) {
  int status;
#ifndef TWIN
  if (waitpid(-1, &status, 0) > 0)
    active--;
#else
  waitpid(-1, &status, WNOHANG);
  active--;
#endif
}

int recount_all(const char *dir) {
  DIR *d = opendir(dir);
  struct dirent *entry;
  int started = 0;
  if (!d)
    return -1;
  while ((entry = readdir(d)) != NULL) {
    if (strncmp(entry->d_name, "precinct-", 9) != 0)
      continue;
    if (active >= MAX_COUNTERS)
      reap_one();
    pid_t pid = fork();
    if (pid < 0) {
      perror("fork");
      break;
    }
    if (pid == 0)
      recount(dir, entry->d_name);
    active++;
    started++;
  }
  closedir(d);
  while (waitpid(-1, NULL, 0) > 0)
    ;
  return started;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  char dir[] = "/tmp/ballots-XXXXXX", path[128];
  mkdtemp(dir);
  for (size_t i = 0; i < n; i++) {
    snprintf(path, sizeof(path), "%s/precinct-%04zu", dir, i);
    fclose(fopen(path, "w"));
  }
  recount_all(dir);
  for (size_t i = 0; i < n; i++) {
    snprintf(path, sizeof(path), "%s/precinct-%04zu", dir, i);
    unlink(path);
  }
  rmdir(dir);
  return witnessReport();
}
