// spawn: pthread_create detached
// loop: counted
// origin: length-prefixed binary message
// waits: counter and condition variable after the loop
// distance: helper function
// differs: where the slot is taken
// A: bounded N4 | limiter: sem_wait before the spawn
// B: unbounded Y2 | limiter: sem_wait inside the task
// witness: runnable
#include "witness.h"
#include <arpa/inet.h>
#include <pthread.h>
#include <semaphore.h>
#include <stdlib.h>
#include <string.h>

struct notifier {
  sem_t slots;
  pthread_mutex_t lock;
  pthread_cond_t idle;
  size_t pending;
};

struct secondary {
  struct notifier *owner;
  uint32_t address;
  uint32_t serial;
};

static void *send_notify(void *arg) {
  struct secondary *s = arg;
  struct notifier *nt = s->owner;
  witnessEnter();
#ifdef TWIN
  sem_wait(&nt->slots);
#endif
  witnessWork();
  witnessLeave();
  sem_post(&nt->slots);
  pthread_mutex_lock(&nt->lock);
  if (--nt->pending == 0)
    pthread_cond_signal(&nt->idle);
  pthread_mutex_unlock(&nt->lock);
  free(s);
  return NULL;
}

static int notify_one(struct notifier *nt, uint32_t address, uint32_t serial) {
  struct secondary *s = malloc(sizeof(*s));
  pthread_t tid;
  if (!s)
    return -1;
  *s = (struct secondary){nt, address, serial};
  pthread_mutex_lock(&nt->lock);
  nt->pending++;
  pthread_mutex_unlock(&nt->lock);
#ifndef TWIN
  sem_wait(&nt->slots);
#endif
  if (pthread_create(&tid, NULL, send_notify, s) != 0)
    abort();
  return pthread_detach(tid);
}

/* serial:u32 count:u32 address:u32[count] */
int notify_secondaries(struct notifier *nt, const unsigned char *msg, size_t len) {
  uint32_t serial, count, addr;
  if (len < 8)
    return -1;
  memcpy(&serial, msg, 4);
  memcpy(&count, msg + 4, 4);
  count = ntohl(count);
  if (len - 8 < (size_t)count * 4)
    return -1;
  for (uint32_t i = 0; i < count; i++) {
    memcpy(&addr, msg + 8 + (size_t)i * 4, 4);
    notify_one(nt, ntohl(addr), ntohl(serial));
  }
  pthread_mutex_lock(&nt->lock);
  while (nt->pending > 0)
    pthread_cond_wait(&nt->idle, &nt->lock);
  pthread_mutex_unlock(&nt->lock);
  return (int)count;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  struct notifier nt = {.lock = PTHREAD_MUTEX_INITIALIZER, .idle = PTHREAD_COND_INITIALIZER};
  unsigned char *msg = calloc(n + 2, 4);
  uint32_t count = htonl((uint32_t)n);
  memcpy(msg + 4, &count, 4);
  sem_init(&nt.slots, 0, 10);
  notify_secondaries(&nt, msg, (n + 2) * 4);
  return witnessReport();
}
