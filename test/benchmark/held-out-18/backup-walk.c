// spawn: posix_spawn
// loop: readdir
// origin: directory entries
// limiter: none
// distance: same function
// differs: where it waits
// A: bounded N3 | waits: each iteration
// B: unbounded Y1 | waits: after the loop
// witness: runnable
#include "witness.h"
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <spawn.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>

extern char **environ;

static const char *archiver = "/proc/self/exe";

/* Returns the number of files that could not be archived. */
int backup_directory(const char *path) {
  DIR *dir = opendir(path);
  struct dirent *entry;
  int failed = 0, status;
  pid_t pid;

  if (!dir) {
    fprintf(stderr, "backup: %s: %s\n", path, strerror(errno));
    return -1;
  }
  while ((entry = readdir(dir)) != NULL) {
    char file[PATH_MAX];
    char *args[] = {"archiver", "--one", file, NULL};
    if (entry->d_name[0] == '.')
      continue;
    snprintf(file, sizeof(file), "%s/%s", path, entry->d_name);
    if (posix_spawn(&pid, archiver, NULL, NULL, args, environ) != 0) {
      failed++;
      continue;
    }
#ifndef TWIN
    if (waitpid(pid, &status, 0) < 0 || status != 0)
      failed++;
#endif
  }
  closedir(dir);
#ifdef TWIN
  while (waitpid(-1, &status, 0) > 0)
    if (status != 0)
      failed++;
#endif
  return failed;
}

int main(int argc, char **argv) {
  if (witnessChild()) {
    witnessTask();
    return 0;
  }
  size_t n = witnessSize(argc, argv);
  char root[] = "/tmp/backup-walk-XXXXXX", name[PATH_MAX];
  if (!mkdtemp(root))
    return 1;
  for (size_t i = 0; i < n; i++) {
    snprintf(name, sizeof(name), "%s/f%zu", root, i);
    close(open(name, O_CREAT | O_WRONLY, 0600));
  }
  int failed = backup_directory(root);
  for (size_t i = 0; i < n; i++) {
    snprintf(name, sizeof(name), "%s/f%zu", root, i);
    unlink(name);
  }
  rmdir(root);
  if (failed)
    return 1;
  return witnessReport();
}
