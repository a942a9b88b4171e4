// RUN: %check_rule %s fanout-unbounded-spawn
#define _POSIX_C_SOURCE 200809L
// A number beside the array that it is the length of; a pool's own workers are a setting.

#include <pthread.h>
#include <stddef.h>
#include <string.h>

struct message { const char *rcpt; int status; };
struct campaign { struct message *msgs; size_t count; };
struct worker { pthread_t thread; int id; };
struct pool { struct worker *workers; size_t count; };
void *deliver(void *);
void *serve(void *);

void send_all(struct campaign *c) {
  pthread_t t;
  size_t want = c->count;
  for (size_t i = 0; i < want; i++)
    pthread_create(&t, NULL, deliver, &c->msgs[i]);
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

void start_workers(struct pool *p) {
  pthread_t t;
  for (size_t i = 0; i < p->count; i++)
    pthread_create(&t, NULL, serve, &p->workers[i]);
}

void start_numbered(struct campaign *c) {
  pthread_t t;
  for (size_t i = 0; i < c->count; i++) {
    c->msgs[i].status = 0;
    pthread_create(&t, NULL, deliver, &c->msgs[i]);
  }
}

struct bytes { char *elements; int used; };
void send_packed(struct bytes *all) {
  pthread_t t;
  for (int i = 0; i < all->used; i++)
    pthread_create(&t, NULL, deliver, ((void **)all->elements)[i]);
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

void words(char *names) {
  pthread_t t;
  char *save = NULL;
  for (char *name = strtok_r(names, " ", &save); name; name = strtok_r(NULL, " ", &save))
    pthread_create(&t, NULL, deliver, name);
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

void known_words(void) {
  pthread_t t;
  char names[] = "a b c", *save = NULL;
  for (char *name = strtok_r(names, " ", &save); name; name = strtok_r(NULL, " ", &save))
    pthread_create(&t, NULL, deliver, name);
}
