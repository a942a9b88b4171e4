// spawn: fork
// loop: readdir
// origin: entries of a directory
// limiter: process-shared semaphore
// waits: after the loop
// distance: helper function
// differs: who waits for the semaphore
// A: bounded N4 | limiter: sem_wait before the fork
// B: unbounded Y2 | limiter: sem_wait in the child
// witness: runnable
#include "witness.h"
#include <dirent.h>
#include <fcntl.h>
#include <semaphore.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>

#define PRESSES 4

struct spool {
  const char *path;
  sem_t *presses;
};

static int typeset(const char *manuscript) {
  witnessWork();
  return strstr(manuscript, ".tex") ? 0 : 1;
}

static pid_t start_press(struct spool *sp, const char *name) {
#ifndef TWIN
  while (sem_wait(sp->presses) != 0)
    ;
#endif
  pid_t pid = fork();
  if (pid == 0) {
    int rc;
    witnessEnter();
#ifdef TWIN
    while (sem_wait(sp->presses) != 0)
      ;
#endif
    rc = typeset(name);
    witnessLeave();
    sem_post(sp->presses);
    _exit(rc);
  }
  if (pid < 0)
    perror("fork");
  return pid;
}

static int run_spool(struct spool *sp) {
  DIR *d = opendir(sp->path);
  struct dirent *e;
  int printed = 0, status;
  if (!d)
    return -1;
  while ((e = readdir(d)) != NULL) {
    size_t len = strlen(e->d_name);
    if (len < 5 || strcmp(e->d_name + len - 4, ".tex") != 0)
      continue;
    if (start_press(sp, e->d_name) < 0)
      break;
  }
  closedir(d);
  while (wait(&status) > 0)
    printed += WIFEXITED(status) && WEXITSTATUS(status) == 0;
  return printed;
}

int main(int argc, char **argv) {
  char dir[] = "/tmp/spoolXXXXXX", file[64];
  size_t n = witnessSize(argc, argv);
  struct spool sp = {mkdtemp(dir), NULL};
  sp.presses = mmap(NULL, sizeof(sem_t), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  sem_init(sp.presses, 1, PRESSES);
  for (size_t i = 0; i < n; i++) {
    snprintf(file, sizeof(file), "%s/ms%zu.tex", dir, i);
    close(open(file, O_CREAT | O_WRONLY, 0600));
  }
  run_spool(&sp);
  for (size_t i = 0; i < n; i++) {
    snprintf(file, sizeof(file), "%s/ms%zu.tex", dir, i);
    unlink(file);
  }
  rmdir(dir);
  return witnessReport();
}
