// spawn: fork
// loop: while readdir
// origin: directory entries
// limiter: waitpid in the loop
// waits: in the loop
// distance: helper function
// differs: the wait blocks or not
// A: bounded N5 | limiter: waitpid blocks when the limit is reached
// B: unbounded Y4 | limiter: waitpid with WNOHANG, its answer ignored
// witness: runnable
#include "witness.h"
#include <dirent.h>
#include <fcntl.h>
#include <limits.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>

/* logship: compresses and ships every rotated log of a folder. */

#define MAX_SHIPPERS 10

#ifndef TWIN
#define REAP_FLAGS 0
#else
#define REAP_FLAGS WNOHANG
#endif

static int is_rotated(const struct dirent *e) {
  const char *dot = strrchr(e->d_name, '.');
  return dot && strcmp(dot, ".old") == 0;
}

static int ship(int dir, const char *name) {
  int fd = openat(dir, name, O_RDONLY);
  if (fd < 0)
    return 1;
  witnessTask();
  close(fd);
  return 0;
}

static void make_room(int *children) {
  if (*children < MAX_SHIPPERS)
    return;
  waitpid(-1, NULL, REAP_FLAGS);
  --*children;
}

int ship_folder(const char *path) {
  struct dirent *e;
  int children = 0, shipped = 0;
  DIR *d = opendir(path);

  if (!d) {
    perror(path);
    return -1;
  }
  while ((e = readdir(d)) != NULL) {
    if (!is_rotated(e))
      continue;
    make_room(&children);
    pid_t pid = fork();
    if (pid < 0)
      break;
    if (pid == 0)
      _exit(ship(dirfd(d), e->d_name));
    children++;
    shipped++;
  }
  while (wait(NULL) > 0)
    ;
  closedir(d);
  return shipped;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  char folder[] = "/tmp/logship.XXXXXX", name[PATH_MAX];
  if (!mkdtemp(folder))
    return 1;
  for (size_t i = 0; i < n; i++) {
    snprintf(name, sizeof(name), "%s/%zu.old", folder, i);
    close(open(name, O_CREAT | O_WRONLY, 0600));
  }
  ship_folder(folder);
  snprintf(name, sizeof(name), "rm -r %s", folder);
  if (system(name) != 0)
    return 1;
  return witnessReport();
}
