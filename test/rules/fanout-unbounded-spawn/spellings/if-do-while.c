// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu11 -D_GNU_SOURCE
// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu11 -D_GNU_SOURCE -DOTHER
// One meaning, one verdict. A wait as while, and as if with do and while in it.
#include <pthread.h>
#include <stdio.h>
#include <string.h>
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t room = PTHREAD_COND_INITIALIZER;
static int used;
static void *file_one(void *arg) {
  puts(arg);
  pthread_mutex_lock(&lock);
  used--;
  pthread_cond_signal(&room);
  pthread_mutex_unlock(&lock);
  return 0;
}
static void take(void) {
  pthread_mutex_lock(&lock);
#ifdef OTHER
  if (used == 8)
    do
      pthread_cond_wait(&room, &lock);
    while (used == 8);
#else
  while (used == 8)
    pthread_cond_wait(&room, &lock);
#endif
  used++;
  pthread_mutex_unlock(&lock);
}
void import(FILE *csv) {
  char line[99];
  while (fgets(line, sizeof line, csv)) {
    pthread_t t;
    take();
    pthread_create(&t, 0, file_one, strdup(line));
    pthread_detach(t);
  }
}
