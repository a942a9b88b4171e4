// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu11
// A pointer to a semaphore that is only ever set to the one in the same object.

#include <pthread.h>
#include <semaphore.h>
#include <stddef.h>

struct frame {
  sem_t slots;
  sem_t *gate;
  unsigned noise;
};

struct clip {
  sem_t slots;
  size_t count;
  struct frame *frames;
};

static void *denoise(void *arg) {
  struct frame *f = arg;
  f->noise /= 2;
  sem_post(f->gate);
  return NULL;
}

static void submit(struct frame *f) {
  pthread_t tid;
  sem_wait(f->gate);
  if (pthread_create(&tid, NULL, denoise, f) != 0)
    sem_post(f->gate);
  else
    pthread_detach(tid);
}

// Each frame waits for a semaphore of its own.
void all(struct frame *frames, size_t count) {
  for (size_t i = 0; i < count; i++) {
    struct frame *f = &frames[i];
    f->gate = &f->slots;
    submit(f);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }
}

struct tile {
  sem_t slots;
  sem_t *gate;
  unsigned noise;
};

static void *smooth(void *arg) {
  struct tile *t = arg;
  t->noise /= 2;
  sem_post(t->gate);
  return NULL;
}

static void start(struct tile *t) {
  pthread_t tid;
  sem_wait(t->gate);
  if (pthread_create(&tid, NULL, smooth, t) != 0)
    sem_post(t->gate);
  else
    pthread_detach(tid);
}

// A twin whose elements share the one of the clip.
void tiles(struct clip *c, struct tile *all, size_t count) {
  for (size_t i = 0; i < count; i++) {
    struct tile *t = &all[i];
    t->gate = &c->slots;
    start(t);
  }
}

// A twin whose elements share the one of the first.
struct strip {
  sem_t slots;
  sem_t *gate;
  unsigned noise;
};

static void *sharpen(void *arg) {
  struct strip *s = arg;
  s->noise *= 2;
  sem_post(s->gate);
  return NULL;
}

void strips(struct strip *all, size_t count) {
  for (size_t i = 0; i < count; i++) {
    pthread_t tid;
    all[i].gate = &all->slots;
    sem_wait(all[i].gate);
    if (pthread_create(&tid, NULL, sharpen, &all[i]) == 0)
      pthread_detach(tid);
  }
}
