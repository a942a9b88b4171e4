// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu11 -D_GNU_SOURCE
// Functions that visit each element, recursions that start work in a helper, and cursors of C.

#include <pthread.h>
#include <stdlib.h>
#include <string.h>
void *work(void *);
struct rec { char name[32]; };
struct node { struct node *next; struct rec r; };
struct tree { struct tree *l, *r; struct rec rec; };
static void one(struct rec *r) { pthread_t t; pthread_create(&t, 0, work, r); pthread_detach(t); }
static void foreach(struct node *n, void (*f)(struct rec *)) { for (; n; n = n->next) f(&n->r); }
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
void u1(struct node *n) { foreach(n, one); }
static void walk(struct tree *t, void (*f)(struct rec *)) { if (!t) return; walk(t->l, f); f(&t->rec); walk(t->r, f); }
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
void u2(struct tree *t) { walk(t, one); }
static int walk3(struct tree *t, int (*f)(struct rec *, void *), void *ctx) { if (!t) return 0; if (walk3(t->l, f, ctx)) return -1; if (f(&t->rec, ctx)) return -1; return walk3(t->r, f, ctx); }
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
static int one3(struct rec *r, void *ctx) { one(r); return 0; }
int u3(struct tree *t) { return walk3(t, one3, NULL); }
struct table { struct rec *rows; size_t nrows; };
static void each(const struct table *t, void (*f)(const struct rec *, void *), void *ctx) { for (size_t i = 0; i < t->nrows; i++) f(&t->rows[i], ctx); }
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
static void one4(const struct rec *r, void *ctx) { one((struct rec *)r); }
void u4(const struct table *t) { each(t, one4, NULL); }
static void joined(struct rec *r) { pthread_t t; pthread_create(&t, 0, work, r); pthread_join(t, NULL); }
void b5(struct tree *t) { walk(t, joined); }
void b6(struct node *n) { foreach(n, joined); }
static void walk7(struct tree *t, void (*f)(struct rec *)) { while (t) { walk7(t->l, f); f(&t->rec); t = t->r; } }
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
void u7(struct tree *t) { walk7(t, one); }
struct stack { struct rec *v; size_t n; };
static int pop(struct stack *s, struct rec *out) { if (s->n == 0) return -1; *out = s->v[--s->n]; return 0; }
void u8(struct stack *s) { struct rec x; while (pop(s, &x) == 0) one(&x); }
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
static struct rec *pop9(struct stack *s) { return s->n ? &s->v[--s->n] : NULL; }
void u9(struct stack *s) { struct rec *x; while ((x = pop9(s))) one(x); }
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
struct list { struct node *head; };
static struct node *take11(struct list *l) { struct node *n = l->head; if (n) l->head = n->next; return n; }
void u11(struct list *l) { struct node *n; while ((n = take11(l)) != NULL) one(&n->r); }
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
struct iter { const struct table *t; size_t i; };
static const struct rec *next12(struct iter *it) { return it->i < it->t->nrows ? &it->t->rows[it->i++] : NULL; }
void u12(const struct table *t) { struct iter it = {t, 0}; const struct rec *r; while ((r = next12(&it))) one((struct rec *)r); }
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
static struct rec *few(struct iter *it) { return it->i < 8 ? &it->t->rows[it->i++] : NULL; }
void b14(const struct table *t) { struct iter it = {t, 0}; struct rec *r; while ((r = few(&it))) one(r); }
void u16(struct tree *t) { if (!t) return; one(&t->rec); u16(t->l); u16(t->r); }
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
void b17(struct tree *t) { if (!t) return; joined(&t->rec); b17(t->l); b17(t->r); }
