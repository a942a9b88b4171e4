// trap: D4 T24
// spawn: pthread_create detached
// loop: while over a linked list
// origin: lines of a file
// waits: detached
// distance: same function
// differs: mutex or semaphore
// A: unbounded Y7 | limiter: mutex around pthread_create
// B: bounded N4 | limiter: semaphore before pthread_create
// witness: runnable
#include "witness.h"
#include <pthread.h>
#include <semaphore.h>
#include <stdlib.h>
#include <string.h>

struct node {
  struct node *next;
  char word[24];
};

static pthread_mutex_t guard = PTHREAD_MUTEX_INITIALIZER;
static sem_t guards;

#ifdef TWIN
#define ENTER() sem_wait(&guards)
#define LEAVE() ((void)0)
#define FINISH() sem_post(&guards)
#else
#define ENTER() pthread_mutex_lock(&guard)
#define LEAVE() pthread_mutex_unlock(&guard)
#define FINISH() ((void)0)
#endif

static void *stem(void *p) {
  struct node *n = p;
  witnessTask();
  size_t len = strlen(n->word);
  if (len > 3 && n->word[len - 1] == 's')
    n->word[len - 1] = 0;
  FINISH();
  return p;
}

int main(int argc, char **argv) {
  struct node *all = NULL, *n;
  FILE *f = tmpfile();
  for (size_t i = witnessSize(argc, argv); i > 0; i--)
    fputs("apples\n", f);
  rewind(f);
  sem_init(&guards, 0, 11);
  while ((n = calloc(1, sizeof *n)) && fscanf(f, "%23s", n->word) == 1) {
    n->next = all;
    all = n;
  }
  for (n = all; n; n = n->next) {
    pthread_t id;
    ENTER();
    if (pthread_create(&id, NULL, stem, n) == 0)
      pthread_detach(id);
    LEAVE();
  }
  return witnessReport();
}
