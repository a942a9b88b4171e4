// spawn: posix_spawn
// loop: while over directory entries
// origin: directory entries
// waits: after the loop, or in groups
// distance: helper function
// differs: whether each full group is waited for
// A: bounded N6 | limiter: waits for every group of 16
// B: unbounded Y1 | limiter: none
// witness: runnable
#include "witness.h"
#include <dirent.h>
#include <fcntl.h>
#include <limits.h>
#include <spawn.h>
#include <string.h>
#include <sys/wait.h>

#define GROUP 16

extern char **environ;

struct snapshot {
  const char *root;
  const char *compressor;
  unsigned long files;
  unsigned pending;
};

static void drain(struct snapshot *s) {
  int status;
  while (s->pending > 0 && wait(&status) > 0)
    s->pending--;
}

static int compress_one(struct snapshot *s, const char *file) {
  char path[PATH_MAX];
  pid_t pid;
  snprintf(path, sizeof(path), "%s/%s", s->root, file);
  char *args[] = {"compress", "--best", path, NULL};
  int rc = posix_spawn(&pid, s->compressor, NULL, NULL, args, environ);
  if (rc != 0) {
    fprintf(stderr, "%s: %s\n", path, strerror(rc));
    return rc;
  }
  s->pending++;
  s->files++;
  return 0;
}

long take_snapshot(struct snapshot *s) {
  struct dirent *entry;
  DIR *dir = opendir(s->root);
  if (!dir)
    return -1;
  while ((entry = readdir(dir)) != NULL) {
    if (entry->d_name[0] == '.')
      continue;
    if (compress_one(s, entry->d_name) != 0)
      break;
#ifndef TWIN
    if (s->pending == GROUP)
      drain(s);
#endif
  }
  closedir(dir);
  drain(s);
  return (long)s->files;
}

int main(int argc, char **argv) {
  if (witnessChild()) {
    witnessTask();
    return 0;
  }
  size_t n = witnessSize(argc, argv);
  char root[] = "/tmp/snapXXXXXX", name[64];
  if (!mkdtemp(root))
    return 1;
  for (size_t i = 0; i < n; i++) {
    snprintf(name, sizeof(name), "%s/f%zu", root, i);
    close(open(name, O_CREAT | O_WRONLY, 0600));
  }
  struct snapshot s = {root, "/proc/self/exe", 0, 0};
  take_snapshot(&s);
  for (size_t i = 0; i < n; i++) {
    snprintf(name, sizeof(name), "%s/f%zu", root, i);
    unlink(name);
  }
  rmdir(root);
  return witnessReport();
}
