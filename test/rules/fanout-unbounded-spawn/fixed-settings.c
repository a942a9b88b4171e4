// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu17 -D_GNU_SOURCE
// Settings of one file that nothing changes are what they were written as.

#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

extern void run(const char *);

static struct { long procs; int verbose; } four = {.procs = 4};
static struct { long procs; int verbose; } all = {.procs = 0};
static struct { long procs; int verbose; } option = {.procs = 4};
static int limited = 1, unlimited = 0;

void options(int argc, char **argv) {
  if (getopt(argc, argv, "P:") == 'P')
    option.procs = atol(optarg);
}

static void start(const char *line) {
  if (fork() == 0) {
    run(line);
    _exit(0);
  }
}

// OK
void each_of_four(FILE *input) {
  char line[256];
  long running = 0;
  while (fgets(line, sizeof line, input)) {
    if (four.procs && running >= four.procs) {
      wait(NULL);
      running--;
    }
    start(line);
    running++;
  }
}

void each_of_all(FILE *input) {
  char line[256];
  long running = 0;
  while (fgets(line, sizeof line, input)) {
    if (all.procs && running >= all.procs) {
      wait(NULL);
      running--;
    }
    start(line);
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    running++;
  }
}

// OK: who runs it chooses, and may choose no limit. That is unknown.
void each_as_told(FILE *input) {
  char line[256];
  long running = 0;
  while (fgets(line, sizeof line, input)) {
    if (option.procs && running >= option.procs) {
      wait(NULL);
      running--;
    }
    start(line);
    running++;
  }
}

// OK
void one_by_one(FILE *input) {
  char line[256];
  while (fgets(line, sizeof line, input)) {
    start(line);
    if (limited == 1)
      wait(NULL);
  }
}

void not_one_by_one(FILE *input) {
  char line[256];
  while (fgets(line, sizeof line, input)) {
    start(line);
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    if (unlimited == 1)
      wait(NULL);
  }
}
