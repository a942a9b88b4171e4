// spawn: pthread_create detached
// loop: do-while over a queue
// origin: queue filled by requests
// waits: detached
// distance: same function
// differs: limiter
// A: unbounded Y7 | limiter: pause between two spawns
// B: bounded N4 | limiter: semaphore before the spawn
// witness: runnable
#include "witness.h"
#include <pthread.h>
#include <semaphore.h>
#include <string.h>

struct sms {
  char number[16];
  char text[160];
  struct sms *next;
};

struct outbox {
  pthread_mutex_t lock;
  struct sms *head, **tail;
};

static sem_t carrier_links;

static void outbox_init(struct outbox *o) {
  pthread_mutex_init(&o->lock, NULL);
  o->head = NULL;
  o->tail = &o->head;
}

static void outbox_put(struct outbox *o, const char *number, const char *text) {
  struct sms *m = calloc(1, sizeof(*m));
  snprintf(m->number, sizeof(m->number), "%s", number);
  snprintf(m->text, sizeof(m->text), "%s", text);
  pthread_mutex_lock(&o->lock);
  *o->tail = m;
  o->tail = &m->next;
  pthread_mutex_unlock(&o->lock);
}

static struct sms *outbox_take(struct outbox *o) {
  pthread_mutex_lock(&o->lock);
  struct sms *m = o->head;
  if (m) {
    o->head = m->next;
    if (!o->head)
      o->tail = &o->head;
  }
  pthread_mutex_unlock(&o->lock);
  return m;
}

static void *transmit(void *arg) {
  witnessTask();
  free(arg);
#ifdef TWIN
  sem_post(&carrier_links);
#endif
  return NULL;
}

int drain_outbox(struct outbox *o) {
  struct sms *m = outbox_take(o);
  if (!m)
    return 0;
  do {
    pthread_t tid;
#ifndef TWIN
    struct timespec pace = {0, 100000};
    nanosleep(&pace, NULL);
#else
    sem_wait(&carrier_links);
#endif
    if (pthread_create(&tid, NULL, transmit, m) != 0)
      return -1;
    pthread_detach(tid);
  } while ((m = outbox_take(o)) != NULL);
  return 0;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  struct outbox o;
  outbox_init(&o);
  for (size_t i = 0; i < n; i++)
    outbox_put(&o, "+43123456", "your code is 1234");
  sem_init(&carrier_links, 0, 5);
  drain_outbox(&o);
  return witnessReport();
}
