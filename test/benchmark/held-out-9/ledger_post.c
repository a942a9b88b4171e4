// spawn: pthread_create
// loop: for over array
// origin: pointer and length
// limiter: semaphore
// distance: same function
// differs: where the semaphore is taken
// A: unbounded Y2 | limiter: semaphore inside the task | waits: after the loop
// B: bounded N4 | limiter: semaphore before | waits: after the loop
// witness: runnable
#include "witness.h"
#include <pthread.h>
#include <semaphore.h>

typedef struct ledger_entry {
  long long cents;
  pthread_t worker;
} ledger_entry;

static sem_t db_handles;

static void *post_entry(void *p) {
  ledger_entry *e = (ledger_entry *)p;
  witnessEnter();
#ifndef TWIN
  sem_wait(&db_handles);
#endif
  witnessWork();
  e->cents = -e->cents;
  witnessLeave();
  sem_post(&db_handles);
  return NULL;
}

void ledger_init(void) { sem_init(&db_handles, 0, 5); }

int ledger_post(ledger_entry *entries, size_t n) {
  size_t i;
  for (i = 0; i < n; i++) {
#ifdef TWIN
    sem_wait(&db_handles);
#endif
    if (pthread_create(&entries[i].worker, NULL, post_entry, &entries[i]))
      abort();
  }
  for (i = 0; i < n; i++)
    pthread_join(entries[i].worker, NULL);
  return 0;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  ledger_init();
  ledger_post(calloc(n, sizeof(ledger_entry)), n);
  return witnessReport();
}
