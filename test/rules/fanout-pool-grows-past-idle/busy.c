// RUN: %check_rule %s fanout-pool-grows-past-idle

/* A list of all connections with marks, in C. */

#include <netinet/in.h>
#include <pthread.h>
#include <stdlib.h>
#include <sys/socket.h>

struct conn {
  int fd;
  int in_use;
  struct conn *next;
};

struct pool {
  pthread_mutex_t lock;
  struct conn *all;
  int open;
};

static struct conn *conn_open(void) {
  struct sockaddr_in to = {0};
  struct conn *c = calloc(1, sizeof *c);
  c->fd = socket(AF_INET, SOCK_STREAM, 0);
  connect(c->fd, (struct sockaddr *)&to, sizeof to);
  return c;
}

struct conn *pool_get(struct pool *p) {
  struct conn *c;
  pthread_mutex_lock(&p->lock);
  for (c = p->all; c; c = c->next)
    if (!c->in_use)
      break;
  if (!c) {
    c = conn_open();
    // CHECK-MESSAGES: :[[@LINE-1]]:9: warning: 'pool_get' opens a connection whenever 'conn::in_use' says of all that they are in use{{.*}} [fanout-pool-grows-past-idle]
    c->next = p->all;
    p->all = c;
  }
  c->in_use = 1;
  pthread_mutex_unlock(&p->lock);
  return c;
}

void pool_put(struct pool *p, struct conn *c) {
  pthread_mutex_lock(&p->lock);
  c->in_use = 0;
  pthread_mutex_unlock(&p->lock);
}

/* A number of them at most. */
struct conn *pool_get_capped(struct pool *p) {
  struct conn *c;
  pthread_mutex_lock(&p->lock);
  for (c = p->all; c; c = c->next)
    if (!c->in_use)
      break;
  if (!c && p->open < 100) {
    p->open++;
    c = conn_open();
    c->next = p->all;
    p->all = c;
  }
  if (c)
    c->in_use = 1;
  pthread_mutex_unlock(&p->lock);
  return c;
}

struct table {
  struct conn *slots[16];
  unsigned char busy[16];
};

struct conn *table_get(struct table *t) {
  for (int i = 0; i < 16; i++)
    if (t->slots[i] && !t->busy[i]) {
      t->busy[i] = 1;
      return t->slots[i];
    }
  return conn_open();
  // CHECK-MESSAGES: :[[@LINE-1]]:10: warning: 'table_get' opens a connection whenever 'table::busy' says of all that they are in use{{.*}} [fanout-pool-grows-past-idle]
}

void table_put(struct table *t, struct conn *c) {
  for (int i = 0; i < 16; i++)
    if (t->slots[i] == c)
      t->busy[i] = 0;
}
