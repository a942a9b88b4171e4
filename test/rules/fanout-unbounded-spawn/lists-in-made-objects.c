// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu11
// Lists that a function links into memory that it has allocated and returns.

#include <pthread.h>
#include <stdlib.h>
struct node { struct node *next; char *text; };
struct set { struct node *head; int total; };
void *run(void *);
static struct set *parse2(const char *text) {
  struct set *s = calloc(1, sizeof(struct set));
  for (; *text; text++) { struct node *n = calloc(1, sizeof *n); n->next = s->head; s->head = n; }
  return s;
}
void d(const char *text) {
  struct set *s = parse2(text);
  for (struct node *it = s->head; it; it = it->next) { pthread_t t; pthread_create(&t, 0, run, it); }
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}
static struct node *parse5(const char *text) {
  struct node *s = calloc(1, sizeof *s);
  for (; *text; text++) { struct node *n = calloc(1, sizeof *n); n->next = s; s = n; }
  return s;
}
void g(const char *text) {
  struct node *s = parse5(text);
  for (struct node *it = s; it; it = it->next) { pthread_t t; pthread_create(&t, 0, run, it); }
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}
void h(const char *text) {
  struct set *s = calloc(1, sizeof(struct set));
  for (; *text; text++) { struct node *n = calloc(1, sizeof *n); n->next = s->head; s->head = n; }
  for (struct node *it = s->head; it; it = it->next) { pthread_t t; pthread_create(&t, 0, run, it); }
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}
static struct set *three(void) {
  struct set *s = calloc(1, sizeof(struct set));
  for (int i = 0; i < 3; i++) { struct node *n = calloc(1, sizeof *n); n->next = s->head; s->head = n; }
  return s;
}
// Never more than three.
void k(void) {
  struct set *s = three();
  for (struct node *it = s->head; it; it = it->next) { pthread_t t; pthread_create(&t, 0, run, it); }
}
