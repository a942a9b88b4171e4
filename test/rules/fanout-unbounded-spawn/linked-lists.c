// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu17
// Lists that a function links together: as long as what it reads, or as few as it counts.

#define _GNU_SOURCE
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/queue.h>

void *run(void *);
#define GO(x) do { pthread_t t_; pthread_create(&t_, NULL, run, (void *)(x)); pthread_detach(t_); } while (0)
struct item { struct item *next; char *name; int v; };
STAILQ_HEAD(head, ent);
struct ent { STAILQ_ENTRY(ent) l; int v; };
void c7(FILE *f) { struct item *l = NULL, *t; char b[99]; while (fgets(b, 99, f)) { t = malloc(sizeof *t); t->name = strdup(b); t->next = l; l = t; } for (t = l; t; t = t->next) GO(t); }
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
void c8(FILE *f) { struct item *head = NULL, **tail = &head; char b[99]; while (fgets(b, 99, f)) { struct item *t = calloc(1, sizeof *t); t->name = strdup(b); *tail = t; tail = &t->next; } for (struct item *t = head; t; t = t->next) GO(t); }
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
struct item *readlist(FILE *f) { struct item *l = NULL; char b[99]; while (fgets(b, 99, f)) { struct item *t = malloc(sizeof *t); t->name = strdup(b); t->next = l; l = t; } return l; }
void c9(FILE *f) { for (struct item *t = readlist(f); t; t = t->next) GO(t); }
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
void c10(FILE *f) { struct item *l = readlist(f), *t; for (t = l; t; t = t->next) GO(t); }
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
void c41(FILE *f) { struct head h = STAILQ_HEAD_INITIALIZER(h); char b[99]; while (fgets(b, 99, f)) { struct ent *e = malloc(sizeof *e); STAILQ_INSERT_TAIL(&h, e, l); } struct ent *e; STAILQ_FOREACH(e, &h, l) GO(e); }
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
void c42(FILE *f) { struct head h; STAILQ_INIT(&h); char b[99]; while (fgets(b, 99, f)) { struct ent *e = malloc(sizeof *e); STAILQ_INSERT_TAIL(&h, e, l); } while (!STAILQ_EMPTY(&h)) { struct ent *e = STAILQ_FIRST(&h); STAILQ_REMOVE_HEAD(&h, l); GO(e); } }
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
void c44(FILE *f) { char **v = NULL; size_t n = 0; char b[99]; while (fgets(b, 99, f)) { v = realloc(v, (n + 2) * sizeof *v); v[n++] = strdup(b); v[n] = NULL; } for (char **p = v; *p; ++p) GO(*p); }
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
void d1(FILE *f) { struct item *l = NULL, *t; char b[99]; int n = 0; while (n < 8 && fgets(b, 99, f)) { t = malloc(sizeof *t); t->name = strdup(b); t->next = l; l = t; n++; } for (t = l; t; t = t->next) GO(t); }
void d2(void) { struct item *l = NULL, *t; for (int i = 0; i < 4; i++) { t = malloc(sizeof *t); t->next = l; l = t; } for (t = l; t; t = t->next) GO(t); }
struct item *few(FILE *f) { struct item *l = NULL; char b[99]; for (int i = 0; i < 6; i++) { if (!fgets(b, 99, f)) break; struct item *t = malloc(sizeof *t); t->name = strdup(b); t->next = l; l = t; } return l; }
void d3(FILE *f) { for (struct item *t = few(f); t; t = t->next) GO(t); }
void d4(FILE *f) { struct item *l = few(f), *t; for (t = l; t; t = t->next) GO(t); }
void d12(FILE *f) { struct head h = STAILQ_HEAD_INITIALIZER(h); for (int i = 0; i < 5; i++) { struct ent *e = malloc(sizeof *e); STAILQ_INSERT_TAIL(&h, e, l); } struct ent *e; STAILQ_FOREACH(e, &h, l) GO(e); }
static const struct item table[] = {{0, "a", 1}, {0, "b", 2}, {0, 0, 0}};
void d13(void) { for (const struct item *p = table; p->name; p++) GO(p); }
void d14(void) { const char *const names[] = {"a", "b", NULL}; for (const char *const *p = names; *p; p++) GO(*p); }
void d16(FILE *f) { struct item *l = NULL, *t; char b[99]; while (fgets(b, 99, f)) { t = malloc(sizeof *t); t->next = l; l = t; } struct item one = {0}; for (t = &one; t; t = t->next) GO(t); }
struct director { struct item *backends; };
static void each(struct item *l) { struct item *first = l; for (; l; l = l->next) GO(l); for (l = first; l; l = l->next) free(l); }
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
void purge(FILE *f) { each(readlist(f)); }
static void each_backend(struct item *l) { for (; l; l = l->next) GO(l); }
void probe(struct director *d) { each_backend(d->backends); }
