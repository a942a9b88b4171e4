// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu17
// Slots of a table: looked for, marked, and where none is free nothing starts.

#include <pthread.h>
#include <stdbool.h>
#include <stdlib.h>
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

#define SLOTS 32
void *serve(void *);

struct job {
  int id;
};

struct slot {
  pthread_t thread;
  bool used;
};
static struct slot table[SLOTS];

int looked_for(struct job *jobs, int n) {
  for (int i = 0; i < n; i++) {
    int k;
    for (k = 0; k < SLOTS; k++)
      if (!table[k].used)
        break;
    if (k == SLOTS)
      return -1;
    table[k].used = true;
    pthread_create(&table[k].thread, NULL, serve, &jobs[i]);
  }
  return 0;
}

int not_marked(struct job *jobs, int n) {
  for (int i = 0; i < n; i++) {
    int k;
    for (k = 0; k < SLOTS; k++)
      if (!table[k].used)
        break;
    if (k == SLOTS)
      return -1;
    pthread_create(&table[k].thread, NULL, serve, &jobs[i]);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }
  return 0;
}

int full_is_no_matter(struct job *jobs, int n) {
  for (int i = 0; i < n; i++) {
    int k;
    pthread_t other, *thread = &other;
    for (k = 0; k < SLOTS; k++)
      if (!table[k].used)
        break;
    if (k < SLOTS) {
      table[k].used = true;
      thread = &table[k].thread;
    }
    pthread_create(thread, NULL, serve, &jobs[i]);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }
  return 0;
}

int free_again(struct job *jobs, int n) {
  for (int i = 0; i < n; i++) {
    int k;
    for (k = 0; k < SLOTS; k++)
      if (!table[k].used)
        break;
    if (k == SLOTS)
      return -1;
    table[k].used = true;
    pthread_create(&table[k].thread, NULL, serve, &jobs[i]);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    pthread_detach(table[k].thread);
    table[k].used = false;
  }
  return 0;
}

int kept_index(struct job *jobs, int n) {
  for (int i = 0; i < n; i++) {
    int found = -1;
    for (int k = 0; k < SLOTS; k++)
      if (!table[k].used) {
        found = k;
        break;
      }
    if (found < 0)
      return -1;
    table[found].used = true;
    pthread_create(&table[found].thread, NULL, serve, &jobs[i]);
  }
  return 0;
}

int kept_any_index(struct job *jobs, int n) {
  for (int i = 0; i < n; i++) {
    int found = -1;
    for (int k = 0; k < SLOTS; k++) {
      found = k;
      if (!table[k].used)
        break;
    }
    if (found < 0)
      return -1;
    table[found].used = true;
    pthread_create(&table[found].thread, NULL, serve, &jobs[i]);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }
  return 0;
}

int kept_slot(struct job *jobs, int n) {
  for (int i = 0; i < n; i++) {
    struct slot *found = NULL;
    for (int k = 0; k < SLOTS && !found; k++)
      if (!table[k].used)
        found = &table[k];
    if (!found)
      return -1;
    found->used = true;
    pthread_create(&found->thread, NULL, serve, &jobs[i]);
  }
  return 0;
}

static struct slot *find_free(void) {
  for (int k = 0; k < SLOTS; k++)
    if (!table[k].used)
      return &table[k];
  return NULL;
}

int given_by_helper(struct job *jobs, int n) {
  for (int i = 0; i < n; i++) {
    struct slot *s = find_free();
    if (!s)
      return -1;
    s->used = true;
    if (pthread_create(&s->thread, NULL, serve, &jobs[i]) != 0)
      s->used = false;
  }
  return 0;
}

static struct slot *find_any(void) {
  for (int k = 0; k < SLOTS; k++)
    if (!table[k].used)
      return &table[k];
  return &table[rand() % SLOTS];
}

int given_by_a_helper_that_never_fails(struct job *jobs, int n) {
  for (int i = 0; i < n; i++) {
    struct slot *s = find_any();
    if (!s)
      return -1;
    s->used = true;
    if (pthread_create(&s->thread, NULL, serve, &jobs[i]) != 0)
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
      s->used = false;
  }
  return 0;
}

void ring(struct job *jobs, size_t n) {
  pthread_t threads[8];
  bool used[8] = {false};
  for (size_t i = 0; i < n; i++) {
    size_t k = i % 8;
    if (used[k])
      pthread_join(threads[k], NULL);
    used[k] = pthread_create(&threads[k], NULL, serve, &jobs[i]) == 0;
  }
}

void ring_without_a_wait(struct job *jobs, size_t n) {
  pthread_t threads[8];
  bool used[8] = {false};
  for (size_t i = 0; i < n; i++) {
    size_t k = i % 8;
    if (used[k])
      pthread_detach(threads[k]);
    used[k] = pthread_create(&threads[k], NULL, serve, &jobs[i]) == 0;
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }
}

void as_many_slots_as_jobs(struct job *jobs, size_t n) {
  struct slot *all = calloc(n, sizeof *all);
  for (size_t i = 0; i < n; i++) {
    size_t k;
    for (k = 0; k < n; k++)
      if (!all[k].used)
        break;
    if (k == n)
      return;
    all[k].used = true;
    pthread_create(&all[k].thread, NULL, serve, &jobs[i]);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }
}

void pids(FILE *in, int most) {
  char line[256];
  pid_t *running = calloc(most, sizeof *running);
  while (fgets(line, sizeof line, in)) {
    int k = 0;
    while (k < most && running[k] > 0)
      k++;
    if (k == most) {
      pid_t dead = wait(NULL);
      for (k = 0; k < most - 1 && running[k] != dead; k++)
        ;
    }
    if ((running[k] = fork()) == 0)
      _exit(0);
  }
}
