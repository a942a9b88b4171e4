// RUN: %check_rule %s fanout-pool-grows-past-idle

// The same with a count of open connections, and one that waits.

#include <netinet/in.h>
#include <pthread.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <unistd.h>

struct conn {
  int fd;
  struct conn *next;
};

struct pool {
  pthread_mutex_t lock;
  pthread_cond_t returned;
  struct conn *free;
  int nfree, max_idle;
  int open, max_open;
};

static struct conn *dial(void) {
  struct sockaddr_in to = {0};
  struct conn *c = calloc(1, sizeof *c);
  c->fd = socket(AF_INET, SOCK_STREAM, 0);
  connect(c->fd, (struct sockaddr *)&to, sizeof to);
  return c;
}

struct conn *failing_get(struct pool *p) {
  struct conn *c = p->free;
  if (c) {
    p->free = c->next;
    p->nfree--;
    return c;
  }
  if (p->open >= p->max_open)
    return NULL;
  p->open++;
  return dial();
}

struct conn *waiting_get(struct pool *p) {
  pthread_mutex_lock(&p->lock);
  while (!p->free && p->open == p->max_open)
    pthread_cond_wait(&p->returned, &p->lock);
  struct conn *c = p->free;
  if (c) {
    p->free = c->next;
    p->nfree--;
  } else {
    p->open++;
    c = dial();
  }
  pthread_mutex_unlock(&p->lock);
  return c;
}

void pool_put(struct pool *p, struct conn *c) {
  pthread_mutex_lock(&p->lock);
  if (p->nfree < p->max_idle) {
    c->next = p->free;
    p->free = c;
    p->nfree++;
  } else {
    close(c->fd);
    free(c);
    p->open--;
  }
  pthread_cond_signal(&p->returned);
  pthread_mutex_unlock(&p->lock);
}
