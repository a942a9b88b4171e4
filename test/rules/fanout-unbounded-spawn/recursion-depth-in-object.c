// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu11
// The depth of a recursion in a member of what each call is given, and a limit of
// it whose truth is kept in a variable.

#include <pthread.h>
#include <stddef.h>

#define LEVELS 3

struct part {
  double *cells;
  size_t count;
  int level;
};

static void sum(const struct part *p) {
  for (size_t i = 1; i < p->count; i++)
    p->cells[0] += p->cells[i];
}

// The level stands in the structure that each start gets.
static void *limited(void *arg) {
  struct part *p = arg;
  int leaf = p->count <= 1 || p->level >= LEVELS;
  if (leaf) {
    sum(p);
    return NULL;
  }
  size_t half = p->count / 2;
  struct part left = {p->cells, half, p->level + 1};
  struct part right = {p->cells + half, p->count - half, p->level + 1};
  pthread_t worker;
  pthread_create(&worker, NULL, limited, &left);
  limited(&right);
  pthread_join(worker, NULL);
  return NULL;
}

// A twin that never asks for the level.
static void *unasked(void *arg) {
  struct part *p = arg;
  int leaf = p->count <= 1;
  if (leaf) {
    sum(p);
    return NULL;
  }
  size_t half = p->count / 2;
  struct part left = {p->cells, half, p->level + 1};
  struct part right = {p->cells + half, p->count - half, p->level + 1};
  pthread_t worker;
  pthread_create(&worker, NULL, unasked, &left);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  unasked(&right);
  pthread_join(worker, NULL);
  return NULL;
}

// Where the threads have the level of their parent, nothing is said.
static void *level(void *arg) {
  struct part *p = arg;
  int leaf = p->count <= 1 || p->level >= LEVELS;
  if (leaf) {
    sum(p);
    return NULL;
  }
  size_t half = p->count / 2;
  struct part left = {p->cells, half, p->level};
  struct part right = {p->cells + half, p->count - half, p->level + 1};
  pthread_t worker;
  pthread_create(&worker, NULL, level, &left);
  level(&right);
  pthread_join(worker, NULL);
  return NULL;
}

// Only the first levels start threads, by a function that passes the part on.
static void refine(struct part *p);

static void *refineThread(void *arg) {
  refine(arg);
  return NULL;
}

static void refine(struct part *p) {
  size_t half = p->count / 2;
  if (p->count <= 1) {
    sum(p);
    return;
  }
  struct part upper = {p->cells, half, 0};
  upper.level = p->level + 1;
  struct part lower = {p->cells + half, p->count - half, p->level + 1};
  int parallel = p->level < LEVELS;
  pthread_t worker;
  if (parallel && pthread_create(&worker, NULL, refineThread, &upper) == 0) {
    refine(&lower);
    pthread_join(worker, NULL);
  } else {
    refine(&upper);
    refine(&lower);
  }
}

// The same where each thread begins anew.
static void split(struct part *p);

static void *splitThread(void *arg) {
  split(arg);
  return NULL;
}

static void split(struct part *p) {
  size_t half = p->count / 2;
  if (p->count <= 1) {
    sum(p);
    return;
  }
  struct part upper = {p->cells, half, 0};
  struct part lower = {p->cells + half, p->count - half, p->level + 1};
  int parallel = p->level < LEVELS;
  pthread_t worker;
  if (parallel && pthread_create(&worker, NULL, splitThread, &upper) == 0) {
    split(&lower);
    pthread_join(worker, NULL);
  } else {
    sum(&upper);
    split(&lower);
  }
}

void all(double *cells, size_t count) {
  struct part whole = {cells, count, 0};
  limited(&whole);
  unasked(&whole);
  level(&whole);
  refine(&whole);
  split(&whole);
}

// One function asks, the other one starts.
static void *solve(void *part);
static int splitDeeper(struct part *p)
{
    size_t half = p->count / 2;
    struct part left = {p->cells, half, p->level + 1};
    struct part right = {p->cells + half, p->count - half, p->level + 1};
    pthread_t helper;
    if (pthread_create(&helper, NULL, solve, &right) != 0)
        return -1;
    solve(&left);
    return pthread_join(helper, NULL);
}
static int divisible(const struct part *p) { return p->count > 1 && p->level < 3; }
static void *solve(void *part)
{
    struct part *p = part;
    if (divisible(p))
        splitDeeper(p);
    return NULL;
}
void solveAll(double *items, size_t count)
{
    struct part all = {items, count, 0};
    solve(&all);
}

// The one that is started is no deeper.
static void *stay(void *part);
static int splitHere(struct part *p)
{
    size_t half = p->count / 2;
    struct part left = {p->cells, half, p->level + 1};
    struct part right = {p->cells + half, p->count - half, p->level};
    pthread_t helper;
    if (pthread_create(&helper, NULL, stay, &right) != 0)
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
        return -1;
    stay(&left);
    return pthread_join(helper, NULL);
}
static void *stay(void *part)
{
    struct part *p = part;
    if (divisible(p))
        splitHere(p);
    return NULL;
}
void stayAll(double *items, size_t count)
{
    struct part all = {items, count, 0};
    stay(&all);
}
