// spawn: posix_spawn
// loop: readdir
// origin: directory entries
// distance: helper function
// limiter: none
// waits: waitpid
// differs: where it waits
// A: bounded N3 | waits: each iteration
// B: unbounded Y1 | waits: after the loop
// witness: runnable
#include "witness.h"
#include <dirent.h>
#include <fcntl.h>
#include <spawn.h>
#include <string.h>
#include <sys/wait.h>

extern char **environ;

struct spooler {
  char dir[128];
  const char *filter;
  int pages;
};

static int is_label(const char *name) {
  const char *dot = strrchr(name, '.');
  return dot && strcmp(dot, ".zpl") == 0;
}

static pid_t start_filter(struct spooler *sp, const char *name) {
  pid_t pid;
  char path[512];
  snprintf(path, sizeof(path), "%s/%s", sp->dir, name);
  char *args[] = {(char *)sp->filter, "-o", path, NULL};
  int rc = posix_spawn(&pid, sp->filter, NULL, NULL, args, environ);
  if (rc != 0) {
    fprintf(stderr, "%s: %s\n", sp->filter, strerror(rc));
    return -1;
  }
  return pid;
}

int drain_spool(struct spooler *sp) {
  struct dirent *de;
  DIR *d = opendir(sp->dir);
  if (!d)
    return -1;
  while ((de = readdir(d)) != NULL) {
    if (!is_label(de->d_name))
      continue;
    pid_t pid = start_filter(sp, de->d_name);
    if (pid < 0)
      continue;
    sp->pages++;
#ifndef TWIN
    waitpid(pid, NULL, 0);
#endif
  }
  closedir(d);
#ifdef TWIN
  while (wait(NULL) > 0)
    ;
#endif
  return sp->pages;
}

int main(int argc, char **argv) {
  if (witnessChild()) {
    witnessTask();
    return 0;
  }
  size_t n = witnessSize(argc, argv);
  witnessState()->Quiet = 12000000;
  struct spooler sp = {"/tmp/label-spool-XXXXXX", "/proc/self/exe", 0};
  char path[512];
  if (!mkdtemp(sp.dir))
    return 1;
  for (size_t i = 0; i < n; i++) {
    snprintf(path, sizeof(path), "%s/%zu.zpl", sp.dir, i);
    close(open(path, O_CREAT | O_WRONLY, 0600));
  }
  drain_spool(&sp);
  for (size_t i = 0; i < n; i++) {
    snprintf(path, sizeof(path), "%s/%zu.zpl", sp.dir, i);
    unlink(path);
  }
  rmdir(sp.dir);
  return witnessReport();
}
