// RUN: %check_rule %s fanout-pool-grows-past-idle

// A free list of C structures, and a stack in an array.

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
  struct conn *free;
  int nfree;
  int max_idle;
};

static struct conn *dial(void) {
  struct sockaddr_in to = {0};
  struct conn *c = calloc(1, sizeof *c);
  c->fd = socket(AF_INET, SOCK_STREAM, 0);
  connect(c->fd, (struct sockaddr *)&to, sizeof to);
  return c;
}

struct conn *pool_get(struct pool *p) {
  pthread_mutex_lock(&p->lock);
  struct conn *c = p->free;
  if (c) {
    p->free = c->next;
    p->nfree--;
  }
  pthread_mutex_unlock(&p->lock);
  if (!c)
    c = dial();
    // CHECK-MESSAGES: :[[@LINE-1]]:9: warning: 'pool_get' opens a connection whenever 'pool::free' is empty, and nothing bounds how many are open{{.*}} [fanout-pool-grows-past-idle]
  return c;
}

void pool_put(struct pool *p, struct conn *c) {
  pthread_mutex_lock(&p->lock);
  if (p->nfree < p->max_idle) {
    c->next = p->free;
    p->free = c;
    p->nfree++;
    c = NULL;
  }
  pthread_mutex_unlock(&p->lock);
  if (c) {
    close(c->fd);
    free(c);
  }
}

struct stack {
  int fds[64];
  int n;
};

int stack_get(struct stack *s) {
  struct sockaddr_in to = {0};
  int fd;
  if (s->n > 0)
    return s->fds[--s->n];
  fd = socket(AF_INET, SOCK_STREAM, 0);
  connect(fd, (struct sockaddr *)&to, sizeof to);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'stack_get' opens a connection whenever 'stack::fds' is empty, and nothing bounds how many are open{{.*}} [fanout-pool-grows-past-idle]
  return fd;
}

void stack_put(struct stack *s, int fd) {
  if (s->n < 64)
    s->fds[s->n++] = fd;
  else
    close(fd);
}

/* an error code is no maximum */
static int dial_stack(void) {
  struct sockaddr_in to = {0};
  int fd = socket(AF_INET, SOCK_STREAM, 0);
  return connect(fd, (struct sockaddr *)&to, sizeof to) == 0 ? fd : -1;
}

static struct stack other;

int other_get(void) {
  int fd = -1;
  if (other.n == 0) {
    if ((fd = dial_stack()) == -1)
      // CHECK-MESSAGES: :[[@LINE-1]]:15: warning: 'other_get' opens a connection whenever 'stack::fds' is empty, and nothing bounds how many are open{{.*}} [fanout-pool-grows-past-idle]
      return -1;
  } else {
    fd = other.fds[--other.n];
  }
  return fd;
}
