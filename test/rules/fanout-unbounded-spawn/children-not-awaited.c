// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu11 -D_GNU_SOURCE
// A count of children that goes down though waitpid(WNOHANG) has found none, and twins.

#include <sys/wait.h>
#include <unistd.h>
#include <stdio.h>
static int live;
void job(const char *);
enum { MOST = 8 };

#define START(N, REAP) \
 static int start##N(const char *l) { while (live >= MOST) REAP(); pid_t p = fork(); if (p < 0) return -1; if (p == 0) { job(l); _exit(0); } live++; return 0; } \
 int N(FILE *in) { char l[99]; int e = 0; while (fgets(l, 99, in)) if (start##N(l)) e++; return e; }
static void r1(void) { int st; if (waitpid(-1, &st, WNOHANG) < 0) return; live--; }
START(u1, r1)
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
static void r2(void) { int st; if (waitpid(-1, &st, WNOHANG) <= 0) return; live--; }
START(b2, r2)
static void r3(void) { int st; if (waitpid(-1, &st, 0) < 0) return; live--; }
START(b3, r3)
static void r4(void) { int st; int flags = WNOHANG; if (waitpid(-1, &st, flags) < 0) return; live--; }
START(u4, r4)
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
static void r5(void) { int st; int flags = 0; if (waitpid(-1, &st, flags) < 0) return; live--; }
START(b5, r5)
static void r6(void) { int st; if (waitpid(-1, &st, WNOHANG) > 0) live--; }
START(b6, r6)
static void r7(void) { int st; if (waitpid(-1, &st, WNOHANG) != -1) live--; }
START(u7, r7)
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
static void r8(void) { int st; if (waitpid(-1, &st, WNOHANG) >= 0) live--; }
START(u8, r8)
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
static void r9(void) { int st; waitpid(-1, &st, WNOHANG); live--; }
START(u9, r9)
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
static void r10(void) { int st; pid_t p = waitpid(-1, &st, WNOHANG); if (p > 0) live--; }
START(b10, r10)
static void r11(void) { int st; pid_t p = waitpid(-1, &st, WNOHANG); if (p < 0) return; live--; }
START(u11, r11)
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
static void r12(void) { wait(NULL); live--; }
START(b12, r12)
