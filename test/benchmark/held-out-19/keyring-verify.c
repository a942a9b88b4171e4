// spawn: pthread_create
// loop: while over bytes of packets
// origin: packets of a binary keyring
// limiter: mutex or semaphore around the start
// waits: detached
// distance: same function
// differs: kind of the lock taken before the start
// A: unbounded Y7 | limiter: mutex
// B: bounded N4 | limiter: semaphore posted by the thread
// witness: runnable
#include "witness.h"
#include <pthread.h>
#include <semaphore.h>
#include <stdlib.h>

struct keyring {
  const uint8_t *data;
  size_t size;
  pthread_mutex_t mutex;
  sem_t slots;
  unsigned good;
};

struct packet {
  struct keyring *ring;
  const uint8_t *body;
  uint8_t length;
};

static void *verify(void *arg) {
  struct packet *p = arg;
  uint8_t sum = 0;
  witnessTask();
  for (uint8_t i = 0; i < p->length; i++)
    sum ^= p->body[i];
  __atomic_add_fetch(&p->ring->good, sum == 0, __ATOMIC_RELAXED);
#ifdef TWIN
  sem_post(&p->ring->slots);
#endif
  free(p);
  return NULL;
}

static int verify_keyring(struct keyring *ring) {
  size_t at = 0;
  pthread_attr_t attr;
  int rc = 0;
  pthread_attr_init(&attr);
  pthread_attr_setdetachstate(&attr, PTHREAD_CREATE_DETACHED);
  while (rc == 0 && at + 2 <= ring->size) {
    uint8_t tag = ring->data[at], length = ring->data[at + 1];
    const uint8_t *body = ring->data + at + 2;
    at += 2u + length;
    if (at > ring->size)
      return -1;
    if (tag != 0x88)
      continue;
    struct packet *p = malloc(sizeof(*p));
    *p = (struct packet){ring, body, length};
    pthread_t t;
#ifdef TWIN
    sem_wait(&ring->slots);
    rc = pthread_create(&t, &attr, verify, p);
#else
    pthread_mutex_lock(&ring->mutex);
    rc = pthread_create(&t, &attr, verify, p);
    pthread_mutex_unlock(&ring->mutex);
#endif
  }
  pthread_attr_destroy(&attr);
  return rc;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  static struct keyring ring = {.mutex = PTHREAD_MUTEX_INITIALIZER};
  uint8_t *data = calloc(n, 10);
  for (size_t i = 0; i < n; i++) {
    data[10 * i] = 0x88;
    data[10 * i + 1] = 8;
  }
  ring.data = data;
  ring.size = 10 * n;
  sem_init(&ring.slots, 0, 7);
  verify_keyring(&ring);
  return witnessReport();
}
