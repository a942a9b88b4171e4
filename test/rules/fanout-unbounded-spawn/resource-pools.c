// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu17 -D_GNU_SOURCE
// The same in C: free lists, and tokens in a pipe.

#include <errno.h>
#include <pthread.h>
#include <semaphore.h>
#include <stdlib.h>
#include <unistd.h>
extern void work(const char *);
extern void query(int fd, const char *);
/* 1: free list by pointer, mutex/cond; helper or inline */
struct res {
  int fd;
  struct res *next;
};
struct pool {
  pthread_mutex_t lock;
  pthread_cond_t cond;
  struct res *head;
};
static struct pool pool;
static struct res *pool_take(struct pool *p) {
  pthread_mutex_lock(&p->lock);
  while (p->head == NULL)
    pthread_cond_wait(&p->cond, &p->lock);
  struct res *r = p->head;
  p->head = r->next;
  pthread_mutex_unlock(&p->lock);
  return r;
}
static void pool_give(struct pool *p, struct res *r) {
  pthread_mutex_lock(&p->lock);
  r->next = p->head;
  p->head = r;
  pthread_cond_signal(&p->cond);
  pthread_mutex_unlock(&p->lock);
}
struct job {
  const char *key;
  struct pool *pool;
  struct res *r;
};
static void *job_main(void *arg) {
  struct job *j = arg;
  query(j->r->fd, j->key);
  pool_give(j->pool, j->r);
  free(j);
  return NULL;
}
static void *job_keep(void *arg) {
  struct job *j = arg;
  query(j->r->fd, j->key);
  free(j);
  return NULL;
}
// OK.
void boundedPool(const char *const *keys, size_t n) {
  for (size_t i = 0; i < n; i++) {
    struct job *j = malloc(sizeof *j);
    j->key = keys[i];
    j->pool = &pool;
    j->r = pool_take(&pool);
    pthread_t t;
    pthread_create(&t, NULL, job_main, j);
    pthread_detach(t);
  }
}
// OK.
void boundedPoolParam(struct pool *p, const char *const *keys, size_t n) {
  for (size_t i = 0; i < n; i++) {
    struct job *j = malloc(sizeof *j);
    j->key = keys[i];
    j->pool = p;
    j->r = pool_take(p);
    pthread_t t;
    pthread_create(&t, NULL, job_main, j);
    pthread_detach(t);
  }
}
/* gives back at once */
void unboundedPoolGivenByLoop(struct pool *p, const char *const *keys,
                              size_t n) {
  for (size_t i = 0; i < n; i++) {
    struct job *j = malloc(sizeof *j);
    j->key = keys[i];
    j->pool = p;
    j->r = pool_take(p);
    pthread_t t;
    pthread_create(&t, NULL, job_keep, j);
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    pthread_detach(t);
    pool_give(p, j->r);
  }
}
static pthread_mutex_t m = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t c = PTHREAD_COND_INITIALIZER;
struct sj {
  int slot;
  const char *key;
};
/* 3: stack of ids with a top counter */
static int ids[16], top = 16;
static int id_get(void) {
  pthread_mutex_lock(&m);
  while (top == 0)
    pthread_cond_wait(&c, &m);
  int id = ids[--top];
  pthread_mutex_unlock(&m);
  return id;
}
static void id_put(int id) {
  pthread_mutex_lock(&m);
  ids[top++] = id;
  pthread_cond_signal(&c);
  pthread_mutex_unlock(&m);
}
static void *id_main(void *a) {
  struct sj *j = a;
  work(j->key);
  id_put(j->slot);
  free(j);
  return 0;
}
// OK.
void boundedIds(const char *const *keys, size_t n) {
  for (size_t i = 0; i < n; i++) {
    struct sj *j = malloc(sizeof *j);
    j->slot = id_get();
    j->key = keys[i];
    pthread_t t;
    pthread_create(&t, NULL, id_main, j);
    pthread_detach(t);
  }
}
static void *id_forget(void *a) {
  struct sj *j = a;
  work(j->key);
  free(j);
  return 0;
}
/* 4: work queue consumer: takes a job from a queue, starts a thread */
struct node {
  struct node *next;
  const char *key;
};
static struct node *qhead;
static struct node *q_take(void) {
  pthread_mutex_lock(&m);
  while (!qhead)
    pthread_cond_wait(&c, &m);
  struct node *r = qhead;
  qhead = r->next;
  pthread_mutex_unlock(&m);
  return r;
}
void q_put(struct node *r) {
  pthread_mutex_lock(&m);
  r->next = qhead;
  qhead = r;
  pthread_cond_signal(&c);
  pthread_mutex_unlock(&m);
}
static void *node_main(void *a) {
  struct node *r = a;
  work(r->key);
  free(r);
  return 0;
}
void unboundedDispatch(void) {
  for (;;) {
    struct node *r = q_take();
    pthread_t t;
    pthread_create(&t, NULL, node_main, r);
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    pthread_detach(t);
  }
}
/* 5: token pipe */
static int pfd[2];
static void tok_get(void) {
  char b;
  ssize_t r;
  do {
    r = read(pfd[0], &b, 1);
  } while (r < 0 && errno == EINTR);
}
static void tok_put(void) {
  char b = '+';
  (void)!write(pfd[1], &b, 1);
}
static void *tok_main(void *a) {
  work(a);
  tok_put();
  return 0;
}
static void *notok_main(void *a) {
  work(a);
  return 0;
}
// OK.
void boundedPipe(char **keys) {
  for (; *keys; keys++) {
    pthread_t t;
    tok_get();
    pthread_create(&t, 0, tok_main, *keys);
    pthread_detach(t);
  }
}
void unboundedPipe(char **keys) {
  for (; *keys; keys++) {
    pthread_t t;
    tok_get();
    pthread_create(&t, 0, notok_main, *keys);
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    pthread_detach(t);
    tok_put();
  }
}
void unboundedPipeCommand(int fd) {
  char cmd[64];
  while (read(fd, cmd, sizeof cmd) > 0) {
    pthread_t t;
    pthread_create(&t, 0, notok_main, cmd);
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    pthread_detach(t);
  }
}
// OK.
void boundedPipeFork(char **keys) {
  for (; *keys; keys++) {
    tok_get();
    if (fork() == 0) {
      work(*keys);
      tok_put();
      _exit(0);
    }
  }
}
// OK.
void boundedPipeInline(char **keys) {
  int p[2];
  if (pipe(p))
    return;
  for (int i = 0; i < 4; i++)
    (void)!write(p[1], "x", 1);
  for (; *keys; keys++) {
    char b;
    if (read(p[0], &b, 1) != 1)
      break;
    if (fork() == 0) {
      work(*keys);
      (void)!write(p[1], &b, 1);
      _exit(0);
    }
  }
}
