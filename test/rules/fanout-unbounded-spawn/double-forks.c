// RUN: %check_rule %s fanout-unbounded-spawn -- -D_GNU_SOURCE
// A child that is awaited and that leaves a process of its own behind.

#include <stdlib.h>
#include <sys/types.h>
#include <sys/wait.h>
#include <unistd.h>

struct job { const char *script; };
void run(const struct job *j);

void twice(const struct job *jobs, size_t n) {
  for (size_t i = 0; i < n; i++) {
    pid_t pid = fork();
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    if (pid == 0) {
      if (fork() != 0)
        _exit(0);
      run(&jobs[i]);
      _exit(0);
    }
    waitpid(pid, NULL, 0);
  }
}

void once(const struct job *jobs, size_t n) {
  for (size_t i = 0; i < n; i++) {
    pid_t pid = fork();
    if (pid == 0) {
      run(&jobs[i]);
      _exit(0);
    }
    waitpid(pid, NULL, 0);
  }
}

void childWaits(const struct job *jobs, size_t n) {
  for (size_t i = 0; i < n; i++) {
    pid_t pid = fork();
    if (pid == 0) {
      pid_t inner = fork();
      if (inner == 0) {
        run(&jobs[i]);
        _exit(0);
      }
      waitpid(inner, NULL, 0);
      _exit(0);
    }
    waitpid(pid, NULL, 0);
  }
}

void innerBranch(const struct job *jobs, size_t n) {
  for (size_t i = 0; i < n; i++) {
    switch (fork()) {
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    case 0:
      if (fork() == 0) {
        setsid();
        execl("/bin/sh", "sh", "-c", jobs[i].script, (char *)NULL);
      }
      exit(0);
    default:
      wait(NULL);
    }
  }
}

void positive(const struct job *jobs, size_t n) {
  for (size_t i = 0; i < n; i++) {
    pid_t pid = fork();
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    if (!pid) {
      pid_t inner = fork();
      if (inner > 0)
        exit(EXIT_SUCCESS);
      run(&jobs[i]);
      exit(EXIT_SUCCESS);
    }
    waitpid(pid, NULL, 0);
  }
}

void leaves(const struct job *jobs, size_t n) {
  for (size_t i = 0; i < n; i++) {
    pid_t pid = fork();
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    if (pid == 0) {
      if (daemon(0, 0) == 0)
        run(&jobs[i]);
      _exit(0);
    }
    waitpid(pid, NULL, 0);
  }
}

static void become_orphan(void) {
  if (fork())
    _exit(0);
  setsid();
}

static void become_leader(void) {
  setsid();
}

void byHelper(const struct job *jobs, size_t n) {
  for (size_t i = 0; i < n; i++) {
    pid_t pid = fork();
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    if (pid == 0) {
      become_orphan();
      run(&jobs[i]);
      _exit(0);
    }
    waitpid(pid, NULL, 0);
  }
}

void byOtherHelper(const struct job *jobs, size_t n) {
  for (size_t i = 0; i < n; i++) {
    pid_t pid = fork();
    if (pid == 0) {
      become_leader();
      run(&jobs[i]);
      _exit(0);
    }
    waitpid(pid, NULL, 0);
  }
}

static void start(const struct job *j) {
  pid_t pid = fork();
  if (pid == 0) {
    if (fork() == 0) {
      run(j);
      _exit(0);
    }
    _exit(0);
  }
  waitpid(pid, NULL, 0);
}

static void finish(const struct job *j) {
  pid_t pid = fork();
  if (pid == 0) {
    run(j);
    _exit(0);
  }
  waitpid(pid, NULL, 0);
}

void all(const struct job *jobs, size_t n) {
  for (size_t i = 0; i < n; i++)
    start(&jobs[i]);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

void allInOrder(const struct job *jobs, size_t n) {
  for (size_t i = 0; i < n; i++)
    finish(&jobs[i]);
}

void some(const struct job *jobs) {
  for (size_t i = 0; i < 4; i++)
    start(&jobs[i]);
}
