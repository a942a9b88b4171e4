// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu17
// Numbers that a helper writes through a pointer: as many as it read, or as few as it lets in.

#define _GNU_SOURCE
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void *run(void *);
#define GO(x) do { pthread_t t_; pthread_create(&t_, NULL, run, (void *)(x)); pthread_detach(t_); } while (0)
struct vec { char **v; size_t n, cap; };
char **readlines(FILE *f, size_t *n) { char **v = NULL, b[99]; *n = 0; while (fgets(b, 99, f)) { v = realloc(v, (*n + 1) * sizeof *v); v[(*n)++] = strdup(b); } return v; }
void c11(FILE *f) { size_t n; char **v = readlines(f, &n); for (size_t i = 0; i < n; i++) GO(v[i]); }
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
int readnum(FILE *f, char ***out) { int n = 0; char b[99]; *out = NULL; while (fgets(b, 99, f)) { *out = realloc(*out, (n + 1) * sizeof **out); (*out)[n++] = strdup(b); } return n; }
void c12(FILE *f) { char **v; int n = readnum(f, &v); for (int i = 0; i < n; i++) GO(v[i]); }
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
static void push(struct vec *a, char *s) { if (a->n == a->cap) { a->cap = a->cap ? 2 * a->cap : 8; a->v = realloc(a->v, a->cap * sizeof *a->v); } a->v[a->n++] = s; }
void c13(FILE *f) { struct vec a = {0}; char b[99]; while (fgets(b, 99, f)) push(&a, strdup(b)); for (size_t i = 0; i < a.n; i++) GO(a.v[i]); }
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
static int slurp(struct vec *a, FILE *f) { char *l = NULL; size_t z = 0; while (getline(&l, &z, f) > 0) push(a, strdup(l)); return a->n ? 0 : -1; }
void c14(FILE *f) { struct vec a; memset(&a, 0, sizeof a); if (slurp(&a, f)) return; for (size_t i = 0; i < a.n; i++) GO(a.v[i]); }
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
static int push7(struct vec *a, char *s) { if (a->n == 32) return -1; a->v[a->n++] = s; return 0; }
void d7(FILE *f) { struct vec a = {0}; char b[99]; while (fgets(b, 99, f)) push7(&a, strdup(b)); for (size_t i = 0; i < a.n; i++) GO(a.v[i]); }
static void append(struct vec *a, char *s) { a->v[a->n++] = s; }
void d8(FILE *f) { struct vec a = {0}; char b[99]; while (fgets(b, 99, f) && a.n < 9) append(&a, strdup(b)); for (size_t i = 0; i < a.n; i++) GO(a.v[i]); }
void d9(FILE *f) { struct vec a = {0}; for (int i = 0; i < 3; i++) append(&a, NULL); for (size_t i = 0; i < a.n; i++) GO(a.v[i]); }
void d10(FILE *f) { struct vec a = {0}; char b[99]; while (fgets(b, 99, f)) append(&a, strdup(b)); if (a.n > 64) return; for (size_t i = 0; i < a.n; i++) GO(a.v[i]); }
void d11(FILE *f) { struct vec a = {0}, c = {0}; char b[99]; while (fgets(b, 99, f)) append(&c, strdup(b)); append(&a, NULL); for (size_t i = 0; i < a.n; i++) GO(a.v[i]); }
static int push6(struct vec *a, char *s) { if (a->n >= 32) return -1; a->v[a->n++] = s; return 0; }
void d6(FILE *f) { struct vec a = {0}; char b[99]; while (fgets(b, 99, f)) push6(&a, strdup(b)); for (size_t i = 0; i < a.n; i++) GO(a.v[i]); }
size_t readfew(FILE *f, char **v, size_t *n) { char b[99]; *n = 0; while (fgets(b, 99, f)) { if (*n == 16) break; v[(*n)++] = strdup(b); } return *n; }
void d5(FILE *f) { size_t n; char *v[16]; readfew(f, v, &n); for (size_t i = 0; i < n; i++) GO(v[i]); }
