// spawn: pthread_create detached
// loop: while over text lines
// origin: lines of a hosts file
// waits: condition variable at the end of a cycle
// distance: helper function
// differs: where the semaphore is acquired
// A: unbounded Y2 | limiter: semaphore inside the thread
// B: bounded N4 | limiter: semaphore before the thread is made
// witness: runnable
#include "witness.h"
#include <pthread.h>
#include <semaphore.h>
#include <string.h>

#define OUTSTANDING_GETS 12

struct agent {
  char host[64];
  char community[32];
  struct poller *owner;
};

struct poller {
  sem_t gets;
  pthread_mutex_t lock;
  pthread_cond_t drained;
  unsigned polling;
  unsigned failures;
};

static void snmp_get_interfaces(struct agent *a) {
  witnessWork();
  (void)a;
}

static void *poll_agent(void *arg) {
  struct agent *a = arg;
  struct poller *p = a->owner;
  witnessEnter();
#ifndef TWIN
  sem_wait(&p->gets);
#endif
  snmp_get_interfaces(a);
  witnessLeave();
  sem_post(&p->gets);
  pthread_mutex_lock(&p->lock);
  if (--p->polling == 0)
    pthread_cond_signal(&p->drained);
  pthread_mutex_unlock(&p->lock);
  free(a);
  return NULL;
}

static int start_poll(struct poller *p, const char *host, size_t length) {
  pthread_t thread;
  struct agent *a = calloc(1, sizeof(*a));
  if (!a)
    return -1;
  memcpy(a->host, host, length < sizeof(a->host) ? length : sizeof(a->host) - 1);
  strcpy(a->community, "public");
  a->owner = p;
#ifdef TWIN
  sem_wait(&p->gets);
#endif
  pthread_mutex_lock(&p->lock);
  p->polling++;
  pthread_mutex_unlock(&p->lock);
  if (pthread_create(&thread, NULL, poll_agent, a) != 0) {
    pthread_mutex_lock(&p->lock);
    p->polling--;
    pthread_mutex_unlock(&p->lock);
#ifdef TWIN
    sem_post(&p->gets);
#endif
    free(a);
    return -1;
  }
  pthread_detach(thread);
  return 0;
}

void poll_cycle(struct poller *p, const char *hosts) {
  const char *line = hosts;
  while (*line) {
    const char *end = strchr(line, '\n');
    size_t length = end ? (size_t)(end - line) : strlen(line);
    if (length > 0 && line[0] != '#' && start_poll(p, line, length) != 0)
      p->failures++;
    if (!end)
      break;
    line = end + 1;
  }
  pthread_mutex_lock(&p->lock);
  while (p->polling > 0)
    pthread_cond_wait(&p->drained, &p->lock);
  pthread_mutex_unlock(&p->lock);
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  char *hosts = calloc(n + 1, 32), *out = hosts;
  static struct poller p = {.lock = PTHREAD_MUTEX_INITIALIZER, .drained = PTHREAD_COND_INITIALIZER};
  sem_init(&p.gets, 0, OUTSTANDING_GETS);
  for (size_t i = 0; i < n; i++)
    out += sprintf(out, "switch-%zu.lan\n", i);
  poll_cycle(&p, hosts);
  return witnessReport();
}
