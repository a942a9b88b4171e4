// RUN: %check_rule %s fanout-pool-grows-past-idle

// Lists of <sys/queue.h>: the macros take and put by hand.

#include <errno.h>
#include <netinet/in.h>
#include <stdlib.h>
#include <sys/queue.h>
#include <sys/socket.h>
#include <unistd.h>

struct tail {
  int fd;
  TAILQ_ENTRY(tail) link;
};
struct single {
  int fd;
  SLIST_ENTRY(single) link;
};
struct plain {
  int fd;
  LIST_ENTRY(plain) link;
};

static int dial(void) {
  struct sockaddr_in to = {0};
  int fd = socket(AF_INET, SOCK_STREAM, 0);
  connect(fd, (struct sockaddr *)&to, sizeof to);
  return fd;
}

static TAILQ_HEAD(, tail) tails = TAILQ_HEAD_INITIALIZER(tails);
static unsigned ntails;

struct tail *tail_get(void) {
  struct tail *t = TAILQ_FIRST(&tails);
  if (t != NULL) {
    TAILQ_REMOVE(&tails, t, link);
    ntails--;
    return t;
  }
  t = malloc(sizeof *t);
  t->fd = dial();
  // CHECK-MESSAGES: :[[@LINE-1]]:11: warning: 'tail_get' opens a connection whenever {{.*}} is empty{{.*}} [fanout-pool-grows-past-idle]
  return t;
}

void tail_put(struct tail *t) {
  if (ntails >= 128) {
    close(t->fd);
    free(t);
    return;
  }
  TAILQ_INSERT_TAIL(&tails, t, link);
  ntails++;
}

static SLIST_HEAD(, single) singles = SLIST_HEAD_INITIALIZER(singles);
static unsigned nsingles;

struct single *single_get(void) {
  struct single *s;
  if (SLIST_EMPTY(&singles)) {
    s = malloc(sizeof *s);
    s->fd = dial();
    // CHECK-MESSAGES: :[[@LINE-1]]:13: warning: 'single_get' opens a connection whenever {{.*}} is empty{{.*}} [fanout-pool-grows-past-idle]
    return s;
  }
  s = SLIST_FIRST(&singles);
  SLIST_REMOVE_HEAD(&singles, link);
  nsingles--;
  return s;
}

void single_put(struct single *s) {
  if (nsingles < 128) {
    SLIST_INSERT_HEAD(&singles, s, link);
    nsingles++;
  } else {
    close(s->fd);
    free(s);
  }
}

// The same, and a count of all that are open.
static LIST_HEAD(, plain) plains = LIST_HEAD_INITIALIZER(plains);
static unsigned nplains, nopen;

struct plain *plain_get(void) {
  struct plain *p = LIST_FIRST(&plains);
  if (p != NULL) {
    LIST_REMOVE(p, link);
    nplains--;
    return p;
  }
  if (nopen == 512) {
    errno = EAGAIN;
    return NULL;
  }
  p = malloc(sizeof *p);
  p->fd = dial();
  nopen++;
  return p;
}

void plain_put(struct plain *p) {
  if (nplains >= 128) {
    close(p->fd);
    free(p);
    nopen--;
    return;
  }
  LIST_INSERT_HEAD(&plains, p, link);
  nplains++;
}

// Sessions that are open, the oldest closed for a new one: no list of idle ones.
static TAILQ_HEAD(, tail) sessions = TAILQ_HEAD_INITIALIZER(sessions);
static int nsessions;

int session_open(void) {
  struct tail *s;
  if (nsessions > 100) {
    s = TAILQ_FIRST(&sessions);
    TAILQ_REMOVE(&sessions, s, link);
    close(s->fd);
    free(s);
    nsessions--;
  }
  s = malloc(sizeof *s);
  s->fd = dial();
  TAILQ_INSERT_TAIL(&sessions, s, link);
  nsessions++;
  return s->fd;
}
