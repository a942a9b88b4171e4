// RUN: %check_rule %s fanout-unbounded-spawn -- -std=c17
// Loops over what a parameter hands out one by one, as C spells it.

#include <pthread.h>
#include <stdbool.h>

struct row { const char *key; };
struct cursor {
  int (*next)(struct cursor *self, struct row *out);
  bool (*more)(struct cursor *self);
  void (*close)(struct cursor *self);
  void *state;
};
void *store(void *row);
struct row *copy(const struct row *row);

void each(struct cursor *rows) {
  struct row row;
  while (rows->next(rows, &row)) {
    pthread_t id;
    pthread_create(&id, NULL, store, copy(&row));
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    pthread_detach(id);
  }
  rows->close(rows);
}

void in_order(struct cursor *rows) {
  struct row row;
  while (rows->next(rows, &row)) {
    pthread_t id;
    pthread_create(&id, NULL, store, copy(&row));
    pthread_join(id, NULL);
  }
}

void while_more(struct cursor *rows) {
  while (rows->more(rows)) {
    pthread_t id;
    pthread_create(&id, NULL, store, NULL);
    pthread_detach(id);
  }
}
