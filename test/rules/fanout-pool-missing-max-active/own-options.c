// RUN: %check_rule %s fanout-pool-missing-max-active,fanout-pool-grows-past-idle

// A pool in C: an options structure, and a pool whose members are set directly.

#include <netinet/in.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

struct conn {
  struct conn *next;
  int fd;
};

struct options {
  int spare;
  int ceiling;
  int timeout_ms;
};

struct pool {
  struct options opt;
  pthread_mutex_t lock;
  pthread_cond_t back;
  struct conn *free;
  int nfree, nopen;
};

static struct conn *dial(void) {
  struct sockaddr_in to = {0};
  struct conn *c = malloc(sizeof *c);
  c->fd = socket(AF_INET, SOCK_STREAM, 0);
  connect(c->fd, (struct sockaddr *)&to, sizeof to);
  return c;
}

struct conn *pool_get(struct pool *p) {
  struct conn *c;
  pthread_mutex_lock(&p->lock);
  while (!p->free && p->opt.ceiling > 0 && p->nopen >= p->opt.ceiling)
    pthread_cond_wait(&p->back, &p->lock);
  c = p->free;
  if (c) {
    p->free = c->next;
    p->nfree--;
  } else
    p->nopen++;
  pthread_mutex_unlock(&p->lock);
  return c ? c : dial();
}

void pool_put(struct pool *p, struct conn *c) {
  pthread_mutex_lock(&p->lock);
  if (p->nfree < p->opt.spare) {
    c->next = p->free;
    p->free = c;
    p->nfree++;
    c = NULL;
  } else
    p->nopen--;
  pthread_cond_signal(&p->back);
  pthread_mutex_unlock(&p->lock);
  if (c) {
    close(c->fd);
    free(c);
  }
}

static struct pool *pool_new(const struct options *o) {
  struct pool *p = calloc(1, sizeof *p);
  p->opt = *o;
  return p;
}

struct pool *keeps(void) {
  struct options o = {.spare = 100, .timeout_ms = 50};
  // CHECK-MESSAGES: :[[@LINE-1]]:32: warning: spare bounds only the idle connections of the pool behind 'pool_get'{{.*}} [fanout-pool-missing-max-active]
  return pool_new(&o);
}

struct pool *keeps_later(void) {
  struct options o;
  memset(&o, 0, sizeof o);
  o.spare = 100;
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: spare bounds only the idle connections{{.*}} [fanout-pool-missing-max-active]
  return pool_new(&o);
}

struct pool *none(void) {
  struct options o = {.spare = 100, .ceiling = -1};
  // CHECK-MESSAGES: :[[@LINE-1]]:48: warning: ceiling = -1 means no limit on the active connections{{.*}} [fanout-pool-missing-max-active]
  return pool_new(&o);
}

struct pool *both(void) {
  struct options o = {.spare = 100, .ceiling = 200};
  return pool_new(&o);
}

struct pool *given(int ceiling) {
  struct options o = {100, ceiling, 50};
  return pool_new(&o);
}
