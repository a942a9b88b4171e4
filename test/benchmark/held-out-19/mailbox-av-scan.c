// spawn: posix_spawn
// loop: readdir
// origin: directory entries
// limiter: none
// distance: helper function
// differs: where it waits
// A: unbounded Y1 | waits: after the loop
// B: bounded N3 | waits: each iteration
// witness: runnable
#include "witness.h"
#include <dirent.h>
#include <fcntl.h>
#include <limits.h>
#include <spawn.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>

extern char **environ;

static const char *engine_path = "/proc/self/exe";

static pid_t scan_file(const char *dir, const char *name) {
  char path[PATH_MAX];
  pid_t pid;
  snprintf(path, sizeof(path), "%s/%s", dir, name);
  char *args[] = {"avengine", "--no-summary", path, NULL};
  int err = posix_spawn(&pid, engine_path, NULL, NULL, args, environ);
  if (err) {
    fprintf(stderr, "avscan: %s: %s\n", path, strerror(err));
    return -1;
  }
  return pid;
}

int scan_mailbox(const char *dir) {
  DIR *d = opendir(dir);
  struct dirent *ent;
  int infected = 0, status;

  if (!d)
    return -1;
  while ((ent = readdir(d)) != NULL) {
    if (ent->d_name[0] == '.')
      continue;
    pid_t pid = scan_file(dir, ent->d_name);
    if (pid < 0)
      continue;
#ifdef TWIN
    if (waitpid(pid, &status, 0) == pid && WEXITSTATUS(status) == 1)
      infected++;
#endif
  }
  closedir(d);
#ifndef TWIN
  while (wait(&status) > 0)
    if (WIFEXITED(status) && WEXITSTATUS(status) == 1)
      infected++;
#endif
  return infected;
}

int main(int argc, char **argv) {
  if (witnessChild()) {
    witnessTask();
    return 0;
  }
  size_t n = witnessSize(argc, argv);
  char dir[] = "/tmp/mailboxXXXXXX", path[64];
  mkdtemp(dir);
  for (size_t i = 0; i < n; i++) {
    snprintf(path, sizeof(path), "%s/%zu.eml", dir, i);
    close(open(path, O_CREAT | O_WRONLY, 0600));
  }
  scan_mailbox(dir);
  for (size_t i = 0; i < n; i++) {
    snprintf(path, sizeof(path), "%s/%zu.eml", dir, i);
    unlink(path);
  }
  rmdir(dir);
  return witnessReport();
}
