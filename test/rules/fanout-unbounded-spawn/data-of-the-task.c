// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu17
// What a task works on is not what counts the tasks.

#include <pthread.h>
#include <stddef.h>
struct session {
  long last_seen;
  int expired;
};
struct table {
  struct session *slots;
  size_t used;
};
struct server {
  int live, most;
};
extern void *persist(void *arg);
extern void *serve(void *arg);
extern void count_up(struct server *s);
typedef int (*visitor)(struct session *s, long deadline);

static int for_each(struct table *t, visitor visit, long deadline) {
  for (size_t i = 0; i < t->used; i++) {
    int rc = visit(&t->slots[i], deadline);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    if (rc != 0)
      return rc;
  }
  return 0;
}

static int evict(struct session *s, long deadline) {
  pthread_t tid;
  if (s->last_seen >= deadline)
    return 0;
  if (pthread_create(&tid, NULL, persist, s) != 0)
    return -1;
  return pthread_detach(tid);
}

int expire_sessions(struct table *t, long deadline) {
  return for_each(t, evict, deadline);
}

void counted_by_helper(struct server *s, void **jobs, size_t n) {
  for (size_t i = 0; i < n; i++) {
    pthread_t tid;
    if (s->live >= 8)
      continue;
    count_up(s);
    pthread_create(&tid, NULL, serve, jobs[i]);
    pthread_detach(tid);
  }
}
