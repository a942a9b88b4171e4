// RUN: %check_rule %s fanout-unbounded-spawn
// Flags that say whether the work has started, and what epoll_wait gives at once.

#include <pthread.h>
#include <stdint.h>
#include <sys/epoll.h>
struct e { const char *n; struct e *kids, *next; };
void *work(void *);

// OK: the flag says whether there is a thread to wait for.
void flagged(struct e **v, int n) {
  for (int i = 0; i < n; i++) {
    pthread_t t;
    int ok = pthread_create(&t, 0, work, v[i]) == 0;
    if (ok)
      pthread_join(t, 0);
  }
}

void flaggedTheOtherWay(struct e **v, int n) {
  for (int i = 0; i < n; i++) {
    pthread_t t;
    int ok = pthread_create(&t, 0, work, v[i]) == 0;
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    if (!ok)
      pthread_join(t, 0);
  }
}

// OK: joined before the next one starts.
void tree(struct e *x) {
  pthread_t t;
  int started;
  if (!x)
    return;
  started = pthread_create(&t, 0, work, x) == 0;
  if (started)
    pthread_join(t, 0);
  tree(x->kids);
  tree(x->next);
}

void treeAtOnce(struct e *x) {
  pthread_t t;
  int started;
  if (!x)
    return;
  started = pthread_create(&t, 0, work, x) == 0;
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  treeAtOnce(x->kids);
  treeAtOnce(x->next);
  if (started)
    pthread_join(t, 0);
}

// OK: at most 16 in a turn, and the turn ends with all of them.
void turns(int epfd) {
  struct epoll_event events[16];
  int ready;
  while ((ready = epoll_wait(epfd, events, 16, 500)) > 0) {
    pthread_t t[16];
    for (int i = 0; i < ready; i++)
      pthread_create(&t[i], 0, work, (void *)(intptr_t)events[i].data.fd);
    for (int i = 0; i < ready; i++)
      pthread_join(t[i], 0);
  }
}

void turnsWithoutEnd(int epfd) {
  struct epoll_event events[16];
  int ready;
  while ((ready = epoll_wait(epfd, events, 16, 500)) > 0)
    for (int i = 0; i < ready; i++) {
      pthread_t t;
      pthread_create(&t, 0, work, (void *)(intptr_t)events[i].data.fd);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
      pthread_detach(t);
    }
}
