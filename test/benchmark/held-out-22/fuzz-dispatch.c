// spawn: fork
// loop: while over a linked list
// origin: seeds of a corpus
// limiter: process-shared semaphore
// waits: wait
// distance: helper function
// differs: where the semaphore is acquired
// A: bounded N4 | limiter: sem_wait before fork
// B: unbounded Y2 | limiter: sem_wait in the child
// witness: runnable
#include "witness.h"
#include <errno.h>
#include <semaphore.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>

#define FUZZ_CORES 4

struct seed {
  struct seed *next;
  size_t len;
  unsigned char data[16];
};

struct campaign {
  sem_t *cores;
  struct seed *corpus;
  unsigned crashes;
};

static void acquire_core(struct campaign *c) {
  while (sem_wait(c->cores) < 0 && errno == EINTR)
    ;
}

static int execute_target(const struct seed *s) {
  unsigned sum = 0;
  for (size_t i = 0; i < s->len; i++)
    sum = sum * 31 + s->data[i];
  witnessWork();
  return sum % 251 == 250;
}

static void fuzz_one(struct campaign *c, const struct seed *s) {
  int crashed;
  witnessEnter();
#ifdef TWIN
  acquire_core(c);
#endif
  crashed = execute_target(s);
  witnessLeave();
  sem_post(c->cores);
  _exit(crashed);
}

static void collect(struct campaign *c) {
  int status;
  while (wait(&status) > 0)
    if (WIFSIGNALED(status) || (WIFEXITED(status) && WEXITSTATUS(status)))
      c->crashes++;
}

int campaign_run(struct campaign *c) {
  c->cores = mmap(NULL, sizeof(sem_t), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  if (c->cores == MAP_FAILED || sem_init(c->cores, 1, FUZZ_CORES) < 0)
    return -1;
  const struct seed *s = c->corpus;
  while (s) {
#ifndef TWIN
    acquire_core(c);
#endif
    pid_t pid = fork();
    if (pid < 0)
      break;
    if (pid == 0)
      fuzz_one(c, s);
    s = s->next;
  }
  collect(c);
  sem_destroy(c->cores);
  return s ? -1 : 0;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  struct campaign c = {0};
  for (size_t i = 0; i < n; i++) {
    struct seed *s = calloc(1, sizeof(*s));
    s->len = 16;
    memset(s->data, (int)i, s->len);
    s->next = c.corpus;
    c.corpus = s;
  }
  campaign_run(&c);
  return witnessReport();
}
