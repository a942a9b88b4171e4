// spawn: fork
// loop: readdir
// origin: directory
// waits: waitpid
// distance: same function
// differs: option of waitpid
// A: bounded N3 | limiter: waitpid blocks
// B: unbounded Y4 | limiter: waitpid with WNOHANG
// witness: runnable
#define _GNU_SOURCE
#include "witness.h"
#include <dirent.h>
#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

static int print_entry(const char *dir, const char *name) {
  (void)dir;
  witnessTask();
  return name[0] != 0;
}

int print_spool(const char *dir) {
  DIR *d = opendir(dir);
  struct dirent *e;
  int done = 0;
  if (!d)
    return -1;
  while ((e = readdir(d)) != NULL) {
    int status;
    if (e->d_name[0] == '.')
      continue;
    pid_t pid = fork();
    if (pid == 0)
      _exit(print_entry(dir, e->d_name) ? 0 : 1);
    if (pid < 0)
      continue;
#ifdef TWIN
    if (waitpid(pid, &status, WNOHANG) == pid && WIFEXITED(status))
      done++;
#else
    if (waitpid(pid, &status, 0) == pid && WIFEXITED(status))
      done++;
#endif
  }
  closedir(d);
  while (wait(NULL) > 0)
    done++;
  return done;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  char dir[] = "/tmp/spoolXXXXXX", path[64];
  if (!mkdtemp(dir))
    return 1;
  for (size_t i = 0; i < n; ++i) {
    snprintf(path, sizeof(path), "%s/job%zu", dir, i);
    close(open(path, O_CREAT | O_WRONLY, 0600));
  }
  print_spool(dir);
  for (size_t i = 0; i < n; ++i) {
    snprintf(path, sizeof(path), "%s/job%zu", dir, i);
    unlink(path);
  }
  rmdir(dir);
  return witnessReport();
}
