// trap: T16 D16
// spawn: fork
// loop: while over lines
// origin: lines of a file
// waits: wait after the loop
// distance: same function
// differs: parent or child waits for a slot
// A: unbounded Y2 | limiter: shared semaphore inside the child
// B: bounded N4 | limiter: shared semaphore before fork
// witness: runnable
#include "witness.h"
#include <semaphore.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/wait.h>

static sem_t *slots;

static int fetch(const char *url) {
  witnessEnter();
#ifndef TWIN
  sem_wait(slots);
#endif
  witnessWork();
  witnessLeave();
  sem_post(slots);
  return url[0] == 'h' ? 0 : 1;
}

static void mirror(FILE *urls) {
  char *line = NULL;
  size_t cap = 0;
  while (getline(&line, &cap, urls) > 0) {
    pid_t pid;
#ifdef TWIN
    sem_wait(slots);
#endif
    pid = fork();
    if (pid < 0)
      break;
    if (pid == 0)
      _exit(fetch(line));
  }
  free(line);
  while (wait(NULL) > 0)
    ;
}

int main(int argc, char **argv) {
  FILE *urls = tmpfile();
  slots = mmap(NULL, sizeof *slots, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  sem_init(slots, 1, 6);
  for (size_t n = witnessSize(argc, argv); n > 0; n--)
    fprintf(urls, "http://mirror/%zu\n", n);
  rewind(urls);
  mirror(urls);
  return witnessReport();
}
