// spawn: pthread_create
// loop: recursion over a tree
// origin: nodes of a parsed document
// limiter: a count of helper threads
// waits: after the loop
// distance: recursive function
// differs: a visit without a free helper runs in place
// A: unbounded Y1 | limiter: none
// B: bounded N4 | limiter: sem_trywait, otherwise in place
// witness: runnable
#include "witness.h"
#include <pthread.h>
#include <semaphore.h>
#include <string.h>

/* Lays out the boxes of a parsed page; siblings do not depend on each other. */

struct box {
  struct box *first_child;
  struct box *next;
  pthread_t helper;
  int has_helper;
  int width, height;
};

static sem_t helpers;

static void layout(struct box *b);

static void *layout_main(void *arg) {
  witnessEnter();
  witnessWork();
  layout(arg);
  witnessLeave();
  sem_post(&helpers);
  return NULL;
}

static int start_helper(struct box *b) {
#ifdef TWIN
  if (sem_trywait(&helpers) != 0)
    return -1;
#endif
  return pthread_create(&b->helper, NULL, layout_main, b);
}

static void layout(struct box *b) {
  for (struct box *c = b->first_child; c; c = c->next) {
    c->has_helper = start_helper(c) == 0;
    if (!c->has_helper)
      layout(c);
  }
  b->width = 10;
  b->height = 0;
  for (struct box *c = b->first_child; c; c = c->next) {
    if (c->has_helper)
      pthread_join(c->helper, NULL);
    b->height += c->height + 1;
    if (c->width + 2 > b->width)
      b->width = c->width + 2;
  }
}

int layout_page(struct box *root) {
  if (sem_init(&helpers, 0, 7) != 0)
    return -1;
  layout(root);
  sem_destroy(&helpers);
  return root->height;
}

/* Ten children each, until the given number of boxes is used up. */
static struct box *grow(size_t *left, int depth) {
  struct box *b = calloc(1, sizeof(*b));
  for (int i = 0; i < 10 && *left > 0 && depth > 0; i++) {
    --*left;
    struct box *c = grow(left, depth - 1);
    c->next = b->first_child;
    b->first_child = c;
  }
  return b;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  layout_page(grow(&n, 4));
  return witnessReport();
}
