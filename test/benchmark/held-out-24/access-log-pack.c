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
#include <spawn.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>

extern char **environ;

static const char *packer = "/proc/self/exe";

static int has_suffix(const char *name, const char *suffix) {
  size_t a = strlen(name), b = strlen(suffix);
  return a > b && strcmp(name + a - b, suffix) == 0;
}

static pid_t pack(const char *dir, const char *name) {
  char path[512];
  char *args[] = {(char *)"pack", (char *)"-9", path, NULL};
  pid_t pid;
  snprintf(path, sizeof(path), "%s/%s", dir, name);
  return posix_spawn(&pid, packer, NULL, NULL, args, environ) == 0 ? pid : -1;
}

int pack_rotated_logs(const char *dir) {
  DIR *d = opendir(dir);
  struct dirent *e;
  int packed = 0, status;
  if (!d)
    return -1;
  while ((e = readdir(d))) {
    pid_t pid;
    if (!has_suffix(e->d_name, ".log.1"))
      continue;
    pid = pack(dir, e->d_name);
    if (pid < 0) {
      fprintf(stderr, "pack %s failed\n", e->d_name);
      continue;
    }
#ifdef TWIN
    waitpid(pid, &status, 0);
#endif
    packed++;
  }
  closedir(d);
#ifndef TWIN
  while (waitpid(-1, &status, 0) > 0)
    ;
#endif
  return packed;
}

int main(int argc, char **argv) {
  if (witnessChild()) {
    witnessTask();
    return 0;
  }
  size_t n = witnessSize(argc, argv);
  char dir[] = "/tmp/access-log-XXXXXX", path[64], *root = mkdtemp(dir);
  for (size_t i = 0; i < n; i++) {
    snprintf(path, sizeof(path), "%s/vhost%zu.log.1", root, i);
    close(open(path, O_CREAT | O_WRONLY, 0600));
  }
  pack_rotated_logs(root);
  for (size_t i = 0; i < n; i++) {
    snprintf(path, sizeof(path), "%s/vhost%zu.log.1", root, i);
    unlink(path);
  }
  rmdir(root);
  return witnessReport();
}
