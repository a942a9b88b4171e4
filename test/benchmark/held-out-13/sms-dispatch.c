// spawn: pthread_create detached
// loop: while over lines of text
// origin: parsed text
// limiter: counter with condition variable
// waits: detached, drained at the end
// distance: helper function
// differs: where the slot is given back
// A: bounded N4 | limiter: counter, given back by the task
// B: unbounded Y5 | limiter: counter, given back right after the start
// witness: runnable
#include "witness.h"
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

#define GATEWAY_SLOTS 8

struct gateway {
  pthread_mutex_t lock;
  pthread_cond_t changed;
  int busy;
};

struct sms {
  struct gateway *gw;
  char number[24];
};

static struct gateway gw = {PTHREAD_MUTEX_INITIALIZER, PTHREAD_COND_INITIALIZER, 0};

static void gateway_enter(struct gateway *g) {
  pthread_mutex_lock(&g->lock);
  while (g->busy >= GATEWAY_SLOTS)
    pthread_cond_wait(&g->changed, &g->lock);
  g->busy++;
  pthread_mutex_unlock(&g->lock);
}

static void gateway_leave(struct gateway *g) {
  pthread_mutex_lock(&g->lock);
  g->busy--;
  pthread_cond_signal(&g->changed);
  pthread_mutex_unlock(&g->lock);
}

static void *submit_sms(void *arg) {
  struct sms *msg = arg;
  witnessTask();
#ifndef TWIN
  gateway_leave(msg->gw);
#endif
  free(msg);
  return NULL;
}

static int send_one(struct gateway *g, const char *number, size_t len) {
  pthread_t tid;
  struct sms *msg = calloc(1, sizeof(*msg));
  if (!msg)
    return -1;
  msg->gw = g;
  if (len >= sizeof(msg->number))
    len = sizeof(msg->number) - 1;
  memcpy(msg->number, number, len);
  gateway_enter(g);
  if (pthread_create(&tid, NULL, submit_sms, msg) != 0) {
    gateway_leave(g);
    free(msg);
    return -1;
  }
  pthread_detach(tid);
#ifdef TWIN
  gateway_leave(g);
#endif
  return 0;
}

int dispatch_campaign(const char *recipients) {
  int failed = 0;
  const char *p = recipients;
  while (*p) {
    size_t len = strcspn(p, "\n");
    if (len > 0 && send_one(&gw, p, len) != 0)
      failed++;
    p += len;
    if (*p == '\n')
      p++;
  }
  return failed;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  char *body = calloc(n + 1, 16);
  for (size_t i = 0; i < n; i++)
    sprintf(body + strlen(body), "+4479%06zu\n", i);
  dispatch_campaign(body);
  return witnessReport();
}
