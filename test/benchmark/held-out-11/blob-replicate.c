// spawn: pthread_create
// loop: linked list
// origin: linked list from the caller
// limiter: semaphore
// waits: after the loop
// distance: same function
// differs: where the semaphore is acquired
// A: unbounded Y2 | limiter: semaphore in the task
// B: bounded N4 | limiter: semaphore before the spawn
// witness: runnable
#include "witness.h"
#include <pthread.h>
#include <semaphore.h>
#include <string.h>

struct blob {
  char digest[41];
  size_t length;
  pthread_t copier;
  int started;
  struct blob *next;
};

struct uplink {
  sem_t streams;
  const char *endpoint;
};

static struct uplink uplink = {.endpoint = "replica-2:7400"};

static int put_blob(struct uplink *up, const struct blob *b) {
  witnessWork();
  return up->endpoint && b->length > 0 ? 0 : -1;
}

static void *copy_blob(void *arg) {
  struct blob *b = arg;
  witnessEnter();
#ifndef TWIN
  sem_wait(&uplink.streams);
#endif
  if (put_blob(&uplink, b) != 0)
    fprintf(stderr, "replicate: %s failed\n", b->digest);
  witnessLeave();
  sem_post(&uplink.streams);
  return NULL;
}

size_t replicate(struct blob *head) {
  size_t copied = 0;
  for (struct blob *b = head; b; b = b->next) {
#ifdef TWIN
    sem_wait(&uplink.streams);
#endif
    b->started = pthread_create(&b->copier, NULL, copy_blob, b) == 0;
    if (!b->started) {
#ifdef TWIN
      sem_post(&uplink.streams);
#endif
      fprintf(stderr, "replicate: no thread for %s\n", b->digest);
    }
  }
  for (struct blob *b = head; b; b = b->next) {
    if (b->started && pthread_join(b->copier, NULL) == 0)
      copied++;
  }
  return copied;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  struct blob *head = NULL;
  for (size_t i = 0; i < n; i++) {
    struct blob *b = calloc(1, sizeof(*b));
    memset(b->digest, 'a' + (int)(i % 6), 40);
    b->length = 1 + i;
    b->next = head;
    head = b;
  }
  sem_init(&uplink.streams, 0, 8);
  replicate(head);
  return witnessReport();
}
