// RUN: %check_rule %s fanout-pool-grows-past-idle

// A head that is linked in a circle with its elements, by functions and by macros.

#include <netinet/in.h>
#include <pthread.h>
#include <stddef.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <unistd.h>

struct node {
  struct node *next, *prev;
};
#define CONTAINER(Of, Type, Member) ((Type *)((char *)(Of)-offsetof(Type, Member)))
#define UNLINK(Node)                                                                              \
  (Node)->next->prev = (Node)->prev;                                                              \
  (Node)->prev->next = (Node)->next

static int is_empty(const struct node *head) { return head->next == head; }

static void insert(struct node *n, struct node *prev, struct node *next) {
  next->prev = n;
  n->next = next;
  n->prev = prev;
  prev->next = n;
}
static void append(struct node *n, struct node *head) { insert(n, head->prev, head); }

static void join(struct node *prev, struct node *next) {
  next->prev = prev;
  prev->next = next;
}
static void drop(struct node *n) { join(n->prev, n->next); }

static int dial(void) {
  struct sockaddr_in to = {0};
  int fd = socket(AF_INET, SOCK_STREAM, 0);
  connect(fd, (struct sockaddr *)&to, sizeof to);
  return fd;
}

struct peer {
  struct node node;
  int fd;
};

struct peers {
  pthread_mutex_t lock;
  struct node idle;
  int nidle, keep, nopen, most;
};

int take(struct peers *p) {
  struct peer *found = NULL;
  pthread_mutex_lock(&p->lock);
  if (!is_empty(&p->idle)) {
    found = CONTAINER(p->idle.next, struct peer, node);
    drop(&found->node);
    p->nidle--;
  }
  pthread_mutex_unlock(&p->lock);
  if (found)
    return found->fd;
  return dial();
  // CHECK-MESSAGES: :[[@LINE-1]]:10: warning: 'take' opens a connection whenever 'peers::idle' is empty{{.*}} [fanout-pool-grows-past-idle]
}

int take_by_macro(struct peers *p) {
  struct node *n;
  if (!is_empty(&p->idle)) {
    n = p->idle.next;
    UNLINK(n);
    p->nidle--;
    return CONTAINER(n, struct peer, node)->fd;
  }
  return dial();
  // CHECK-MESSAGES: :[[@LINE-1]]:10: warning: 'take_by_macro' opens a connection whenever 'peers::idle' is empty{{.*}} [fanout-pool-grows-past-idle]
}

int take_bounded(struct peers *p) {
  struct peer *found;
  if (!is_empty(&p->idle)) {
    found = CONTAINER(p->idle.next, struct peer, node);
    drop(&found->node);
    p->nidle--;
    return found->fd;
  }
  if (p->nopen >= p->most)
    return -1;
  p->nopen++;
  return dial();
}

void give(struct peers *p, struct peer *one) {
  pthread_mutex_lock(&p->lock);
  if (p->nidle < p->keep) {
    append(&one->node, &p->idle);
    p->nidle++;
    one = NULL;
  } else
    p->nopen--;
  pthread_mutex_unlock(&p->lock);
  if (one) {
    close(one->fd);
    free(one);
  }
}
