// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu11
// A limit that a local flag keeps until the branch that starts the work, and twins.

#include <pthread.h>
#include <stdlib.h>
struct msg { struct msg *next; };
struct pool { pthread_mutex_t lock; pthread_cond_t more; struct msg *first, **last; int threads, idle, waiting; };
void *worker(void *arg);
enum { MOST = 16 };
static void submit(struct pool *p, struct msg *m) {
  pthread_t tid;
  pthread_mutex_lock(&p->lock);
  p->waiting++;
  int grow = p->idle < p->waiting;
  grow = grow && p->threads < MOST;
  if (grow && pthread_create(&tid, NULL, worker, p) == 0) {
    p->threads++;
    pthread_detach(tid);
  }
  pthread_mutex_unlock(&p->lock);
}
void b1(struct msg *inbox, struct pool *p) { for (; inbox; inbox = inbox->next) submit(p, inbox); }
static void submit2(struct pool *p, struct msg *m) {
  pthread_t tid;
  int grow = p->idle < p->waiting;
  if (p->threads >= MOST)
    grow = 0;
  if (grow && pthread_create(&tid, NULL, worker, p) == 0) {
    p->threads++;
    pthread_detach(tid);
  }
}
void b2(struct msg *inbox, struct pool *p) { for (; inbox; inbox = inbox->next) submit2(p, inbox); }
static void submit3(struct pool *p, struct msg *m) {
  pthread_t tid;
  int grow = p->idle < p->waiting;
  if (p->threads >= MOST)
    grow = 1;
  if (grow && pthread_create(&tid, NULL, worker, p) == 0) {
    p->threads++;
    pthread_detach(tid);
  }
}
void u3(struct msg *inbox, struct pool *p) { for (; inbox; inbox = inbox->next) submit3(p, inbox); }
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
static void submit4(struct pool *p, struct msg *m) {
  pthread_t tid;
  int grow = p->idle < p->waiting;
  grow &= p->threads < MOST;
  if (grow && pthread_create(&tid, NULL, worker, p) == 0) {
    p->threads++;
    pthread_detach(tid);
  }
}
void b4(struct msg *inbox, struct pool *p) { for (; inbox; inbox = inbox->next) submit4(p, inbox); }
static void submit5(struct pool *p, struct msg *m) {
  pthread_t tid;
  int grow = p->idle < p->waiting && p->threads < MOST;
  if (grow && pthread_create(&tid, NULL, worker, p) == 0) {
    p->threads++;
    pthread_detach(tid);
  }
}
void b5(struct msg *inbox, struct pool *p) { for (; inbox; inbox = inbox->next) submit5(p, inbox); }
static void submit6(struct pool *p, struct msg *m) {
  pthread_t tid;
  int grow = 0;
  if (p->threads < MOST)
    grow = 1;
  if (grow && pthread_create(&tid, NULL, worker, p) == 0) {
    p->threads++;
    pthread_detach(tid);
  }
}
void b6(struct msg *inbox, struct pool *p) { for (; inbox; inbox = inbox->next) submit6(p, inbox); }
static void submit7(struct pool *p, struct msg *m) {
  pthread_t tid;
  int grow;
  if (p->threads < MOST)
    grow = 1;
  else
    grow = p->idle == 0;
  if (grow && pthread_create(&tid, NULL, worker, p) == 0) {
    p->threads++;
    pthread_detach(tid);
  }
}
void u7(struct msg *inbox, struct pool *p) { for (; inbox; inbox = inbox->next) submit7(p, inbox); }
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
