// RUN: %check_rule %s fanout-pool-grows-past-idle

// Helpers that take, put and create; the new element comes back through a pointer.

#include <netinet/in.h>
#include <pthread.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <unistd.h>

struct res {
  struct res *next;
  int fd;
};

struct reslist {
  pthread_mutex_t lock;
  pthread_cond_t back;
  struct res *avail;
  int nidle, smax, ntotal, hmax;
};

static int create(struct res **out) {
  struct sockaddr_in to = {0};
  struct res *r = malloc(sizeof *r);
  if (!r)
    return -1;
  r->fd = socket(AF_INET, SOCK_STREAM, 0);
  if (connect(r->fd, (struct sockaddr *)&to, sizeof to)) {
    free(r);
    return -1;
  }
  *out = r;
  return 0;
}

static struct res *pop(struct reslist *l) {
  struct res *r = l->avail;
  l->avail = r->next;
  l->nidle--;
  return r;
}

static void push(struct reslist *l, struct res *r) {
  r->next = l->avail;
  l->avail = r;
  l->nidle++;
}

int acquire_soft(struct reslist *l, struct res **out) {
  int rv = 0;
  pthread_mutex_lock(&l->lock);
  if (l->nidle > 0)
    *out = pop(l);
  else
    rv = create(out);
    // CHECK-MESSAGES: :[[@LINE-1]]:10: warning: 'acquire_soft' opens a connection whenever 'reslist::avail' is empty{{.*}} [fanout-pool-grows-past-idle]
  pthread_mutex_unlock(&l->lock);
  return rv;
}

int acquire_hard(struct reslist *l, struct res **out) {
  int rv = 0;
  pthread_mutex_lock(&l->lock);
  while (l->nidle == 0 && l->ntotal >= l->hmax)
    pthread_cond_wait(&l->back, &l->lock);
  if (l->nidle > 0)
    *out = pop(l);
  else if ((rv = create(out)) == 0)
    l->ntotal++;
  pthread_mutex_unlock(&l->lock);
  return rv;
}

void release(struct reslist *l, struct res *r) {
  pthread_mutex_lock(&l->lock);
  if (l->nidle >= l->smax) {
    close(r->fd);
    free(r);
    l->ntotal--;
  } else
    push(l, r);
  pthread_cond_signal(&l->back);
  pthread_mutex_unlock(&l->lock);
}
