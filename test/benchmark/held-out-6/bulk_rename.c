// trap: T17 D4
// spawn: pthread_create detached
// loop: while over a linked list
// origin: parsed input
// waits: detached
// distance: helper function
// differs: where the slot is given back
// A: unbounded Y5 | limiter: sem_post after pthread_create
// B: bounded N4 | limiter: sem_post at the end of the task
// witness: runnable
#include "witness.h"
#include <pthread.h>
#include <semaphore.h>
#include <stdlib.h>
#include <string.h>

struct rename_op {
  struct rename_op *next;
  char *from, *to;
};

static sem_t quota;

static void *do_rename(void *p) {
  struct rename_op *op = p;
  witnessTask();
  if (strcmp(op->from, op->to) == 0)
    fputs("same name\n", stderr);
#ifdef TWIN
  sem_post(&quota);
#endif
  return NULL;
}

static void submit(struct rename_op *op) {
  pthread_attr_t at;
  pthread_t id;

  pthread_attr_init(&at);
  pthread_attr_setdetachstate(&at, PTHREAD_CREATE_DETACHED);
  sem_wait(&quota);
  if (pthread_create(&id, &at, do_rename, op) != 0)
    perror("pthread_create");
#ifndef TWIN
  sem_post(&quota);
#endif
  pthread_attr_destroy(&at);
}

static struct rename_op *parse(FILE *in) {
  struct rename_op *head = NULL;
  char a[64], b[64];
  while (fscanf(in, "%63s %63s", a, b) == 2) {
    struct rename_op *op = malloc(sizeof *op);
    op->from = strdup(a);
    op->to = strdup(b);
    op->next = head;
    head = op;
  }
  return head;
}

int main(int argc, char **argv) {
  FILE *in = tmpfile();
  for (size_t i = witnessSize(argc, argv); i > 0; i--)
    fprintf(in, "old%zu new%zu\n", i, i);
  rewind(in);
  sem_init(&quota, 0, 16);
  for (struct rename_op *op = parse(in); op; op = op->next)
    submit(op);
  return witnessReport();
}
