// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu17 -D_GNU_SOURCE
// The same in C: what initialises a gate and a semaphore.

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <semaphore.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/eventfd.h>
#include <unistd.h>

struct gate { pthread_mutex_t m; pthread_cond_t changed; size_t open; };
struct job { struct gate *gate; sem_t *slots; char *name; };
extern void work(struct job *);

static void gate_init(struct gate *g, size_t width) {
  pthread_mutex_init(&g->m, NULL);
  pthread_cond_init(&g->changed, NULL);
  g->open = width;
}
static void gate_take(struct gate *g) {
  pthread_mutex_lock(&g->m);
  while (g->open == 0)
    pthread_cond_wait(&g->changed, &g->m);
  g->open--;
  pthread_mutex_unlock(&g->m);
}
static void *gated(void *opaque) {
  struct job *job = opaque;
  work(job);
  pthread_mutex_lock(&job->gate->m);
  job->gate->open++;
  pthread_cond_signal(&job->gate->changed);
  pthread_mutex_unlock(&job->gate->m);
  return NULL;
}
static void *slotted(void *opaque) {
  struct job *job = opaque;
  work(job);
  sem_post(job->slots);
  return NULL;
}

// OK: eight pass at a time.
void gate_of_eight(struct job *jobs, size_t count) {
  struct gate g;
  pthread_t t;
  gate_init(&g, 8);
  for (size_t i = 0; i < count; i++) {
    gate_take(&g);
    jobs[i].gate = &g;
    pthread_create(&t, NULL, gated, &jobs[i]);
    pthread_detach(t);
  }
}

void gate_of_all(struct job *jobs, size_t count) {
  struct gate g;
  pthread_t t;
  gate_init(&g, count);
  for (size_t i = 0; i < count; i++) {
    gate_take(&g);
    jobs[i].gate = &g;
    pthread_create(&t, NULL, gated, &jobs[i]);
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    pthread_detach(t);
  }
}

void gate_of_all_initialised(struct job *jobs, size_t count) {
  struct gate g = {PTHREAD_MUTEX_INITIALIZER, PTHREAD_COND_INITIALIZER,
                   .open = count};
  pthread_t t;
  for (size_t i = 0; i < count; i++) {
    gate_take(&g);
    jobs[i].gate = &g;
    pthread_create(&t, NULL, gated, &jobs[i]);
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    pthread_detach(t);
  }
}

void slots_for_all(struct job *jobs, size_t count) {
  sem_t slots;
  pthread_t t;
  sem_init(&slots, 0, count ? count : 1);
  for (size_t i = 0; i < count; i++) {
    sem_wait(&slots);
    jobs[i].slots = &slots;
    pthread_create(&t, NULL, slotted, &jobs[i]);
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    pthread_detach(t);
  }
}

// OK: never more than eight.
void slots_for_some(struct job *jobs, size_t count) {
  sem_t slots;
  pthread_t t;
  sem_init(&slots, 0, count < 8 ? count : 8);
  for (size_t i = 0; i < count; i++) {
    sem_wait(&slots);
    jobs[i].slots = &slots;
    pthread_create(&t, NULL, slotted, &jobs[i]);
    pthread_detach(t);
  }
}

// OK: the same in two calls.
void slots_for_some_in_two_calls(struct job *jobs, size_t count) {
  sem_t slots;
  pthread_t t;
  if (count > 8)
    sem_init(&slots, 0, 8);
  else
    sem_init(&slots, 0, count);
  for (size_t i = 0; i < count; i++) {
    sem_wait(&slots);
    jobs[i].slots = &slots;
    pthread_create(&t, NULL, slotted, &jobs[i]);
    pthread_detach(t);
  }
}

/* The number of slots is that of the pairs, and who starts takes them. */
struct command { int argc; char **argv; };
static sem_t *pair_slots;
extern void write_pair(char **pair);

static void *pair_main(void *opaque) {
  write_pair(opaque);
  sem_post(pair_slots);
  return NULL;
}

static int start_pair(char **pair) {
  pthread_t t;
  sem_wait(pair_slots);
  if (pthread_create(&t, NULL, pair_main, pair))
    return -1;
  return pthread_detach(t);
}

void as_many_slots_as_pairs(struct command *c) {
  pair_slots = malloc(sizeof *pair_slots);
  sem_init(pair_slots, 0, (unsigned)(c->argc / 2));
  for (int i = 1; i < c->argc; i += 2)
    start_pair(&c->argv[i]);
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

// OK
void nine_slots(struct command *c) {
  pair_slots = malloc(sizeof *pair_slots);
  sem_init(pair_slots, 0, 9);
  for (int i = 1; i < c->argc; i += 2)
    start_pair(&c->argv[i]);
}

/* Slots in a descriptor: what it is started with. */
struct volume { struct volume *next; };
static int volume_slots = -1;
extern void trim(struct volume *);

static void volume_take(void) {
  uint64_t one;
  while (read(volume_slots, &one, sizeof one) != sizeof one)
    ;
}

static void *volume_main(void *opaque) {
  uint64_t one = 1;
  trim(opaque);
  write(volume_slots, &one, sizeof one);
  return NULL;
}

static unsigned length(const struct volume *v) {
  unsigned n = 0;
  for (; v; v = v->next)
    n++;
  return n;
}

void as_many_as_volumes(struct volume *list) {
  pthread_t t;
  volume_slots = eventfd(length(list), EFD_SEMAPHORE);
  for (struct volume *v = list; v; v = v->next) {
    volume_take();
    pthread_create(&t, NULL, volume_main, v);
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    pthread_detach(t);
  }
}

// OK
void twelve_volumes(struct volume *list) {
  pthread_t t;
  volume_slots = eventfd(12, EFD_SEMAPHORE);
  for (struct volume *v = list; v; v = v->next) {
    volume_take();
    pthread_create(&t, NULL, volume_main, v);
    pthread_detach(t);
  }
}

/* A pipe that does not wait gives no token where it is empty. */
static int tokens[2], waiting_tokens[2];

void open_tokens(void) {
  pipe(tokens);
  pipe(waiting_tokens);
  fcntl(tokens[0], F_SETFL, O_NONBLOCK);
}

int ignores_empty_pipe(const char **commands, size_t count) {
  char token = '-';
  for (size_t i = 0; i < count; i++) {
    if (read(tokens[0], &token, 1) < 0 && errno != EAGAIN)
      return -1;
    if (fork() == 0) {
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
      system(commands[i]);
      _exit(write(tokens[1], &token, 1) != 1);
    }
  }
  return 0;
}

// OK
int waits_for_pipe(const char **commands, size_t count) {
  char token = '-';
  for (size_t i = 0; i < count; i++) {
    if (read(waiting_tokens[0], &token, 1) < 0 && errno != EAGAIN)
      return -1;
    if (fork() == 0) {
      system(commands[i]);
      _exit(write(waiting_tokens[1], &token, 1) != 1);
    }
  }
  return 0;
}

// OK
int asks_the_pipe(const char **commands, size_t count) {
  char token = '-';
  for (size_t i = 0; i < count; i++) {
    if (read(tokens[0], &token, 1) != 1)
      return -1;
    if (fork() == 0) {
      system(commands[i]);
      _exit(write(tokens[1], &token, 1) != 1);
    }
  }
  return 0;
}
