// spawn: pthread_create
// loop: for over a linked list
// origin: linked list
// limiter: POSIX semaphore of the service
// waits: detached
// distance: helper function
// differs: which object holds the semaphore
// A: unbounded Y6 | limiter: POSIX semaphore of the account, a new one each iteration
// B: bounded N4
// witness: runnable
#include "witness.h"
#include <pthread.h>
#include <semaphore.h>
#include <stdlib.h>

#define REVOKE_PARALLEL 8

struct session {
  char id[40];
  struct session *next;
};

struct idp {
  sem_t revocations;
  char issuer[128];
};

struct revocation {
  sem_t own;
  sem_t *slots;
  const struct session *session;
};

static void *revoke_main(void *arg) {
  struct revocation *r = arg;
  witnessTask();
  sem_post(r->slots);
  free(r);
  return NULL;
}

static struct revocation *revocation_new(struct idp *idp, const struct session *s) {
  struct revocation *r = calloc(1, sizeof(*r));
  if (r == NULL)
    return NULL;
  r->session = s;
  sem_init(&r->own, 0, REVOKE_PARALLEL);
#ifndef TWIN
  r->slots = &r->own;
#else
  r->slots = &idp->revocations;
#endif
  return r;
}

int revoke_sessions(struct idp *idp, const struct session *first) {
  int started = 0;
  for (const struct session *s = first; s != NULL; s = s->next) {
    pthread_t tid;
    struct revocation *r = revocation_new(idp, s);
    if (r == NULL)
      return -1;
    sem_wait(r->slots);
    if (pthread_create(&tid, NULL, revoke_main, r) != 0) {
      sem_post(r->slots);
      free(r);
      return -1;
    }
    pthread_detach(tid);
    started++;
  }
  return started;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  struct idp idp = {.issuer = "https://id.example.org"};
  struct session *all = calloc(n, sizeof(*all));
  sem_init(&idp.revocations, 0, REVOKE_PARALLEL);
  for (size_t i = 0; i + 1 < n; i++)
    all[i].next = &all[i + 1];
  revoke_sessions(&idp, all);
  return witnessReport();
}
