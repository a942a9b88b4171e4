// spawn: pthread_create detached
// loop: recursion over a tree
// origin: tree of a study
// limiter: counter and condition variable
// waits: condition variable
// distance: helper function
// differs: how long it waits for a slot
// A: bounded N9 | limiter: waits until the counter falls
// B: unbounded Y4 | limiter: goes on after the deadline
// witness: runnable
#include "witness.h"
#include <pthread.h>
#include <stdlib.h>
#include <time.h>

#define DECODERS 8
#define STUDY_BUDGET_MS 15

struct image_node {
  struct image_node *child, *sibling;
  unsigned width, height;
  int is_image;
  int decoded;
};

static struct {
  pthread_mutex_t lock;
  pthread_cond_t idle;
  unsigned active;
  struct timespec deadline;
} decoders = {PTHREAD_MUTEX_INITIALIZER, PTHREAD_COND_INITIALIZER, 0, {0, 0}};

static void decoder_begin(void) {
  pthread_mutex_lock(&decoders.lock);
  while (decoders.active >= DECODERS) {
#ifndef TWIN
    pthread_cond_wait(&decoders.idle, &decoders.lock);
#else
    if (pthread_cond_timedwait(&decoders.idle, &decoders.lock, &decoders.deadline) != 0)
      break;
#endif
  }
  decoders.active++;
  pthread_mutex_unlock(&decoders.lock);
}

static void decoder_end(void) {
  pthread_mutex_lock(&decoders.lock);
  decoders.active--;
  pthread_cond_broadcast(&decoders.idle);
  pthread_mutex_unlock(&decoders.lock);
}

static void *decode(void *arg) {
  struct image_node *image = arg;
  witnessTask();
  image->decoded = image->width && image->height;
  decoder_end();
  return NULL;
}

static void visit(struct image_node *node) {
  pthread_t tid;
  if (!node)
    return;
  if (node->is_image) {
    decoder_begin();
    if (pthread_create(&tid, NULL, decode, node) == 0)
      pthread_detach(tid);
    else
      decoder_end();
  }
  visit(node->child);
  visit(node->sibling);
}

void study_decode(struct image_node *root) {
  clock_gettime(CLOCK_REALTIME, &decoders.deadline);
  decoders.deadline.tv_nsec += STUDY_BUDGET_MS * 1000000L;
  if (decoders.deadline.tv_nsec >= 1000000000L) {
    decoders.deadline.tv_sec++;
    decoders.deadline.tv_nsec -= 1000000000L;
  }
  visit(root);
  pthread_mutex_lock(&decoders.lock);
  while (decoders.active > 0)
    pthread_cond_wait(&decoders.idle, &decoders.lock);
  pthread_mutex_unlock(&decoders.lock);
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  struct image_node *root = calloc(1, sizeof(*root));
  for (size_t i = 0; i < n; i++) {
    struct image_node *image = calloc(1, sizeof(*image));
    image->width = image->height = 640;
    image->is_image = 1;
    image->sibling = root->child;
    root->child = image;
  }
  study_decode(root);
  return witnessReport();
}
