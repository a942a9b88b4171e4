// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu17
// A question about an element says nothing of how many there are.

#include <pthread.h>
#include <stdint.h>
#include <string.h>

void *work(void *);

static void start(void) {
  pthread_t thread;
  if (!pthread_create(&thread, 0, work, 0))
    pthread_detach(thread);
}

void a_thread_for_each_semicolon(const char *text) {
  for (const char *at = text; *at; at++)
    if (*at == ';')
      start();
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

void until_the_first(const char *text) {
  for (const char *at = text; *at; at++)
    if (*at == ';') {
      start();
      return;
    }
}

void by_case(const char *text) {
  for (; *text; text++)
    switch (*text) {
    case ';':
      start();
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
      break;
    case ',':
      break;
    }
}

void small_numbers(const int *ids) {
  while (*ids) {
    if (*ids < 8)
      start();
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    ids++;
  }
}

enum state { KEY, VALUE };

void of_a_state_machine(const char *text) {
  enum state state = KEY;
  for (const char *at = text; *at; at++)
    switch (state) {
    case KEY:
      if (*at == '=')
        state = VALUE;
      break;
    case VALUE:
      if (*at != ';')
        break;
      start();
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
      state = KEY;
    }
}

struct upload {
  const char *file;
  uint64_t size;
};

struct batch {
  struct upload *uploads;
  uint32_t count;
};

int small_files(const struct batch *batch) {
  for (const struct upload *at = batch->uploads; at < batch->uploads + batch->count; at++) {
    if (at->size > (64u << 20))
      return -1;
    start();
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }
  return 0;
}

int few_files(const struct batch *batch) {
  if (batch->count > 64)
    return -1;
  for (const struct upload *at = batch->uploads; at < batch->uploads + batch->count; at++)
    start();
  return 0;
}

struct query {
  const char *text;
  size_t memory;
};

struct plan {
  struct query *queries;
  unsigned count;
};

void corrected(struct plan *plan) {
  for (unsigned i = 0; i < plan->count; i++) {
    pthread_t thread;
    plan->queries[i].memory = plan->queries[i].memory < 4096 ? plan->queries[i].memory : 4096;
    if (pthread_create(&thread, 0, work, &plan->queries[i]))
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
      break;
  }
}

struct worker {
  const char *name;
  size_t id;
  struct plan *of;
};

struct crew {
  struct worker *workers;
  unsigned count;
};

void made(struct crew *crew, struct plan *of) {
  for (unsigned i = 0; i < crew->count; i++) {
    pthread_t thread;
    crew->workers[i].id = i;
    crew->workers[i].of = of;
    if (pthread_create(&thread, 0, work, &crew->workers[i]))
      break;
  }
}
