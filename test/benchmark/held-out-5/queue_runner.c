// spawn: fork
// loop: while
// origin: directory
// distance: same function
// differs: when the child is awaited
// A: unbounded Y1 | limiter: none | waits: after the loop
// B: bounded N3 | limiter: waitpid in the iteration | waits: each iteration
// witness: runnable
#include "witness.h"
#include <dirent.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>

static int run_job(const char *name) {
  witnessTask();
  return strstr(name, ".bad") != NULL;
}

int queue_run(const char *path) {
  DIR *d = opendir(path);
  struct dirent *e;
  int failures = 0, status;
  if (!d)
    return -1;
  while ((e = readdir(d)) != NULL) {
    pid_t pid;
    if (e->d_name[0] == '.')
      continue;
    pid = fork();
    if (pid < 0) {
      failures = -1;
      break;
    }
    if (pid == 0)
      _exit(run_job(e->d_name));
#ifdef TWIN
    if (waitpid(pid, &status, 0) == pid && status != 0)
      failures++;
#endif
  }
  closedir(d);
  while (wait(&status) > 0)
    if (status != 0)
      failures++;
  return failures;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv), i;
  char dir[] = "/tmp/queue.XXXXXX", name[64];
  witnessState();
  if (!mkdtemp(dir))
    return 1;
  for (i = 0; i < n; i++) {
    snprintf(name, sizeof name, "%s/q%zu", dir, i);
    close(open(name, O_CREAT | O_WRONLY, 0600));
  }
  queue_run(dir);
  for (i = 0; i < n; i++) {
    snprintf(name, sizeof name, "%s/q%zu", dir, i);
    unlink(name);
  }
  rmdir(dir);
  return witnessReport();
}
