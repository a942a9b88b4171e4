// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu11 -D_GNU_SOURCE
// Lists that a parser pushes to: up to the end of the text, or until they are full.

#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
void *work(void *);
struct names { char **items; int count; };
#define SPAWN(l) for (int i = 0; i < l->count; i++) { pthread_t t; pthread_create(&t, 0, work, l->items[i]); }
static void push(struct names *l, char *s) { l->items = realloc(l->items, (l->count + 1) * sizeof(char *)); l->items[l->count++] = s; }
static struct names *p1(char *copy) { char *s; struct names *l = calloc(1, sizeof *l);
  for (char *t = strtok_r(copy, ",", &s); t; t = strtok_r(NULL, ",", &s)) { if (l->count >= 8) break; push(l, t); } return l; }
void b1(char *text) { struct names *l = p1(text); SPAWN(l) }
static struct names *p2(char *copy) { char *s; struct names *l = calloc(1, sizeof *l);
  for (char *t = strtok_r(copy, ",", &s); t; t = strtok_r(NULL, ",", &s)) { if (l->count >= 8) break; l->items[l->count++] = t; } return l; }
void b2(char *text) { struct names *l = p2(text); SPAWN(l) }
static struct names *p3(char *copy) { char *s; struct names *l = calloc(1, sizeof *l);
  for (char *t = strtok_r(copy, ",", &s); t && l->count < 8; t = strtok_r(NULL, ",", &s)) push(l, t); return l; }
void b3(char *text) { struct names *l = p3(text); SPAWN(l) }
static struct names *p4(char *copy) { char *s; struct names *l = calloc(1, sizeof *l);
  for (char *t = strtok_r(copy, ",", &s); t && l->count < 8; t = strtok_r(NULL, ",", &s)) l->items[l->count++] = t; return l; }
void b4(char *text) { struct names *l = p4(text); SPAWN(l) }
static int push5(struct names *l, char *s) { if (l->count == 8) return -1; l->items[l->count++] = s; return 0; }
static struct names *p5(char *copy) { char *s; struct names *l = calloc(1, sizeof *l);
  for (char *t = strtok_r(copy, ",", &s); t; t = strtok_r(NULL, ",", &s)) if (push5(l, t) < 0) break; return l; }
void b5(char *text) { struct names *l = p5(text); SPAWN(l) }
static struct names *p7(char *copy) { char *s; struct names *l = calloc(1, sizeof *l);
  for (char *t = strtok_r(copy, ",", &s); t; t = strtok_r(NULL, ",", &s)) push(l, t); if (l->count > 8) { free(l); return NULL; } return l; }
void b7(char *text) { struct names *l = p7(text); if (!l) return; SPAWN(l) }
static struct names *p8(char *copy) { char *s; struct names *l = calloc(1, sizeof *l);
  for (char *t = strtok_r(copy, ",", &s); t; t = strtok_r(NULL, ",", &s)) push(l, t); return l; }
void b8(char *text) { struct names *l = p8(text); if (l->count > 8) return; SPAWN(l) }
void u8(char *text) { struct names *l = p8(text); if (l->count == 0) return; SPAWN(l) }
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
static int f9(struct names *l, char *copy) { char *s; 
  for (char *t = strtok_r(copy, ",", &s); t; t = strtok_r(NULL, ",", &s)) { if (l->count >= 8) return -1; push(l, t); } return 0; }
void b9(char *text) { struct names l = {0}; if (f9(&l, text) < 0) return; struct names *p = &l; SPAWN(p) }
void b10(char *text) { struct names l = {0}; if (f9(&l, text) < 0) return; for (int i = 0; i < l.count; i++) { pthread_t t; pthread_create(&t, 0, work, l.items[i]); } }
static int f11(struct names *l, char *copy) { char *s; 
  for (char *t = strtok_r(copy, ",", &s); t; t = strtok_r(NULL, ",", &s)) { push(l, t); } return 0; }
void u11(char *text) { struct names l = {0}; if (f11(&l, text) < 0) return; for (int i = 0; i < l.count; i++) { pthread_t t; pthread_create(&t, 0, work, l.items[i]); } }
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
