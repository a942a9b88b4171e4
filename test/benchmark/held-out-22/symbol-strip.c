// spawn: posix_spawn
// loop: while readdir
// origin: directory entries
// limiter: none
// waits: waitpid
// distance: helper function
// differs: where it waits
// A: unbounded Y1 | limiter: none
// B: bounded N6 | limiter: waits for all when the batch is full
// witness: runnable
#include "witness.h"
#include <dirent.h>
#include <errno.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>

extern char **environ;

struct stripper {
  const char *tool;
  const char *dir;
  unsigned batch;
  unsigned failed;
};

static int is_debug_file(const struct dirent *e) {
  const char *dot = strrchr(e->d_name, '.');
  return e->d_name[0] != '.' && dot && strcmp(dot, ".debug") == 0;
}

static int launch_strip(const struct stripper *s, const char *name) {
  char path[512];
  pid_t pid;
  snprintf(path, sizeof(path), "%s/%s", s->dir, name);
  char *args[] = {(char *)s->tool, "--only-keep-debug", path, NULL};
  return posix_spawn(&pid, s->tool, NULL, NULL, args, environ);
}

static void collect(struct stripper *s) {
  int status;
  while (waitpid(-1, &status, 0) > 0)
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0)
      s->failed++;
}

int strip_directory(struct stripper *s) {
  DIR *d = opendir(s->dir);
  struct dirent *e;
  unsigned started = 0;

  if (!d)
    return -errno;
  while ((e = readdir(d))) {
    if (!is_debug_file(e))
      continue;
    if (launch_strip(s, e->d_name) != 0) {
      s->failed++;
      continue;
    }
    started++;
#ifdef TWIN
    if (started % s->batch == 0)
      collect(s);
#endif
  }
  closedir(d);
  collect(s);
  return s->failed ? -EIO : 0;
}

int main(int argc, char **argv) {
  if (witnessChild()) {
    witnessEnter();
    witnessSleep(400000000);
    witnessLeave();
    return 0;
  }
  size_t n = witnessSize(argc, argv);
  char dir[] = "/tmp/symbolsXXXXXX", path[64];
  if (!mkdtemp(dir))
    return 1;
  for (size_t i = 0; i < n; i++) {
    snprintf(path, sizeof(path), "%s/lib%zu.debug", dir, i);
    fclose(fopen(path, "w"));
  }
  struct stripper s = {"/proc/self/exe", dir, 16, 0};
  strip_directory(&s);
  for (size_t i = 0; i < n; i++) {
    snprintf(path, sizeof(path), "%s/lib%zu.debug", dir, i);
    unlink(path);
  }
  rmdir(dir);
  return witnessReport();
}
