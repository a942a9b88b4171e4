// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu17
// Lists whose first element each round takes out.

#include <pthread.h>
#include <stdlib.h>
#include <sys/queue.h>
void *work(void *);
struct req { TAILQ_ENTRY(req) link; SLIST_ENTRY(req) next; int fd; };
TAILQ_HEAD(reqs, req);
SLIST_HEAD(stack, req);
struct server { struct reqs waiting; int most, live; };
void tail(struct reqs *in) {
  struct req *request;
  while ((request = TAILQ_FIRST(in)) != NULL) {
    pthread_t thread;
    TAILQ_REMOVE(in, request, link);
    if (pthread_create(&thread, NULL, work, request) == 0) pthread_detach(thread);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }
}
void tail_in_turn(struct reqs *in) {
  struct req *request;
  while ((request = TAILQ_FIRST(in)) != NULL) {
    pthread_t thread;
    TAILQ_REMOVE(in, request, link);
    if (pthread_create(&thread, NULL, work, request) == 0) pthread_join(thread, NULL);
  }
}
void single(struct stack *in) {
  struct req *request;
  while ((request = SLIST_FIRST(in))) {
    pthread_t thread;
    SLIST_REMOVE_HEAD(in, next);
    if (pthread_create(&thread, NULL, work, request) == 0) pthread_detach(thread);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }
}
void first_eight(struct reqs *in) {
  struct req *request;
  int left = 8;
  while (left-- > 0 && (request = TAILQ_FIRST(in)) != NULL) {
    pthread_t thread;
    TAILQ_REMOVE(in, request, link);
    if (pthread_create(&thread, NULL, work, request) == 0) pthread_detach(thread);
  }
}
void of_server(struct server *server) {
  struct req *request;
  while ((request = TAILQ_FIRST(&server->waiting)) != NULL) {
    pthread_t thread;
    TAILQ_REMOVE(&server->waiting, request, link);
    if (pthread_create(&thread, NULL, work, request) == 0) pthread_detach(thread);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }
}
void of_server_up_to(struct server *server) {
  struct req *request;
  while (server->live < server->most && (request = TAILQ_FIRST(&server->waiting)) != NULL) {
    pthread_t thread;
    TAILQ_REMOVE(&server->waiting, request, link);
    server->live++;
    if (pthread_create(&thread, NULL, work, request) == 0) pthread_detach(thread);
  }
}

struct slot { int pid; };
struct table { struct slot slots[24]; struct reqs waiting; };

static struct slot *vacant(struct table *table) {
  for (int i = 0; i < 24; i++)
    if (table->slots[i].pid == 0)
      return &table->slots[i];
  return NULL;
}

void into_vacant_slots(struct table *table) {
  struct req *request;
  struct slot *slot;
  while ((request = TAILQ_FIRST(&table->waiting)) != NULL && (slot = vacant(table)) != NULL) {
    pthread_t thread;
    TAILQ_REMOVE(&table->waiting, request, link);
    slot->pid = 1;
    if (pthread_create(&thread, NULL, work, request) == 0) pthread_detach(thread);
  }
}

void never_marked(struct table *table) {
  struct req *request;
  struct slot *slot;
  while ((request = TAILQ_FIRST(&table->waiting)) != NULL && (slot = vacant(table)) != NULL) {
    pthread_t thread;
    TAILQ_REMOVE(&table->waiting, request, link);
    if (pthread_create(&thread, NULL, work, request) == 0) pthread_detach(thread);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }
}
