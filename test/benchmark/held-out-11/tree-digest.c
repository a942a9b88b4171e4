// spawn: pthread_create
// loop: recursion
// origin: tree from the caller
// waits: join in the parent
// distance: recursive function
// differs: whether the answer of sem_trywait is used
// A: bounded N4 | limiter: sem_trywait, else in the same thread
// B: unbounded Y4 | limiter: sem_trywait whose answer is ignored
// witness: runnable
#include "witness.h"
#include <pthread.h>
#include <semaphore.h>

struct node {
  struct node *left, *right;
  uint64_t digest;
  uint32_t first, count;
};

static sem_t hashers;

static void digest_tree(struct node *n);

static void digest_leafs(struct node *n) {
  n->digest = 1469598103934665603u;
  for (uint32_t i = 0; i < n->count; i++)
    n->digest = (n->digest ^ (n->first + i)) * 1099511628211u;
}

static void *hasher_main(void *arg) {
  witnessEnter();
  digest_tree(arg);
  witnessWork();
  witnessLeave();
  sem_post(&hashers);
  return NULL;
}

static void digest_tree(struct node *n) {
  pthread_t tid;
  int have_thread = 0;
  if (n->left) {
#ifndef TWIN
    if (sem_trywait(&hashers) == 0) {
      have_thread = pthread_create(&tid, NULL, hasher_main, n->left) == 0;
      if (!have_thread)
        sem_post(&hashers);
    }
#else
    sem_trywait(&hashers);
    have_thread = pthread_create(&tid, NULL, hasher_main, n->left) == 0;
#endif
    if (!have_thread)
      digest_tree(n->left);
  }
  if (n->right)
    digest_tree(n->right);
  digest_leafs(n);
  if (have_thread)
    pthread_join(tid, NULL);
  if (n->left)
    n->digest ^= n->left->digest;
  if (n->right)
    n->digest ^= n->right->digest << 1;
}

static struct node *grow(uint32_t first, uint32_t count) {
  struct node *n = calloc(1, sizeof(*n));
  n->first = first;
  n->count = count;
  if (count > 1) {
    n->left = grow(first, count / 2);
    n->right = grow(first + count / 2, count - count / 2);
  }
  return n;
}

int main(int argc, char **argv) {
  sem_init(&hashers, 0, 6);
  struct node *root = grow(0, (uint32_t)witnessSize(argc, argv));
  digest_tree(root);
  return root->digest ? witnessReport() : 1;
}
