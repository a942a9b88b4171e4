// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu11
// Elements that have their own thread: data where the task does one and ends, workers where it takes work or is not seen.

#include <pthread.h>

struct photo { pthread_t thread; int width, height; };
struct upload { struct photo *photos; int count, done; };

static void shrink(struct photo *p) { p->height = p->width / 2; }
static void *on_thread(void *arg) {
  shrink(arg);
  return 0;
}

void resize(struct upload *u) {
  for (int i = 0; i < u->count; i++)
    pthread_create(&u->photos[i].thread, 0, on_thread, &u->photos[i]);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

struct pool;
struct worker { pthread_t thread; int busy; struct pool *pool; };
struct pool { struct worker *workers; int count, stop; };

int take(struct pool *p);
void handle(int job);
void serve(struct worker *w);

static void *run(void *arg) {
  struct worker *w = arg;
  int job;
  while ((job = take(w->pool)) >= 0)
    handle(job);
  return 0;
}

void start(struct pool *p) {
  for (int i = 0; i < p->count; i++)
    pthread_create(&p->workers[i].thread, 0, run, &p->workers[i]);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

static void *run_unseen(void *arg) {
  serve(arg);
  return 0;
}

void start_unseen(struct pool *p) {
  for (int i = 0; i < p->count; i++)
    pthread_create(&p->workers[i].thread, 0, run_unseen, &p->workers[i]);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}
