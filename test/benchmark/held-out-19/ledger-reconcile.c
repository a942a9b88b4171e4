// spawn: pthread_create
// loop: linked list walk
// origin: parsed text
// waits: detached
// distance: helper function
// differs: limiter
// A: unbounded Y1 | limiter: none
// B: bounded N4 | limiter: POSIX semaphore before the spawn, posted by the task
// witness: runnable
#include "witness.h"
#include <errno.h>
#include <pthread.h>
#include <semaphore.h>
#include <stdlib.h>
#include <string.h>

struct account {
  char iban[35];
  long long cents;
  struct account *next;
};

static sem_t ledger_handles;
static long mismatches;

static struct account *parse_statement(const char *text) {
  struct account *head = NULL;
  while (*text) {
    const char *end = strchr(text, '\n');
    size_t len = end ? (size_t)(end - text) : strlen(text);
    struct account *a = calloc(1, sizeof(*a));
    if (!a)
      break;
    if (sscanf(text, "%34[^;];%lld", a->iban, &a->cents) == 2) {
      a->next = head;
      head = a;
    } else {
      free(a);
    }
    text += len + (end != NULL);
  }
  return head;
}

static void *reconcile(void *arg) {
  struct account *a = arg;
  witnessTask();
  if (a->cents < 0)
    __atomic_add_fetch(&mismatches, 1, __ATOMIC_RELAXED);
  free(a);
#ifdef TWIN
  sem_post(&ledger_handles);
#endif
  return NULL;
}

static int start_reconcile(struct account *a) {
  pthread_t tid;
#ifdef TWIN
  while (sem_wait(&ledger_handles) != 0 && errno == EINTR)
    ;
#endif
  if (pthread_create(&tid, NULL, reconcile, a) != 0)
    return -1;
  return pthread_detach(tid);
}

int reconcile_statement(const char *text) {
  struct account *a = parse_statement(text);
  while (a) {
    struct account *next = a->next;
    if (start_reconcile(a) != 0)
      return -1;
    a = next;
  }
  return 0;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv), used = 0;
  char *text = malloc(n * 48 + 1);
  for (size_t i = 0; i < n; i++)
    used += sprintf(text + used, "DE%020zu;%zu\n", i, i * 100);
  sem_init(&ledger_handles, 0, 12);
  reconcile_statement(text);
  return witnessReport();
}
