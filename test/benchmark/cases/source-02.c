// spawn: fork
// loop: readdir
// origin: directory
// distance: same function
// limiter: none
// differs: where it waits
// A: unbounded Y1 | waits: after the loop
// B: bounded N3 | waits: each iteration
// witness: runnable
#include "witness.h"
#include <dirent.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <sys/wait.h>

int run_hooks(const char *dir) {
  DIR *d = opendir(dir);
  struct dirent *e;
  int n = 0;
  if (!d)
    return -1;
  while ((e = readdir(d)) != NULL) {
    if (e->d_name[0] == '.')
      continue;
    pid_t p = fork();
    if (p == 0) {
      witnessTask();
      _exit(0);
    }
    if (p < 0)
      break;
    n++;
#ifdef TWIN
    waitpid(p, NULL, 0);
#endif
  }
  closedir(d);
  while (wait(NULL) > 0)
    ;
  return n;
}

int main(int argc, char **argv) {
  char dir[64], file[96];
  size_t n = witnessSize(argc, argv);
  snprintf(dir, sizeof dir, "/tmp/hooks-%d", (int)getpid());
  mkdir(dir, 0700);
  for (size_t i = 0; i < n; i++) {
    snprintf(file, sizeof file, "%s/%zu", dir, i);
    close(open(file, O_CREAT | O_WRONLY, 0600));
  }
  run_hooks(dir);
  for (size_t i = 0; i < n; i++) {
    snprintf(file, sizeof file, "%s/%zu", dir, i);
    unlink(file);
  }
  rmdir(dir);
  return witnessReport();
}
