// RUN: %check_rule %s fanout-unbounded-spawn -- -D_GNU_SOURCE
// Counts that go down where a child is asked whether it is over, without a wait.

#include <stdlib.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

void work(int fd);

struct server {
  int listener;
  int sessions, most;
};

static void reap(struct server *s) {
  while (waitpid(-1, NULL, WNOHANG) > 0)
    --s->sessions;
}

static void start(struct server *s, int client) {
  pid_t pid = fork();
  if (pid == 0) {
    work(client);
    _exit(0);
  }
  if (pid > 0)
    ++s->sessions;
}

void serve(struct server *s) {
  for (;;) {
    int client = accept(s->listener, NULL, NULL);
    if (client < 0)
      return;
    reap(s);
    if (s->sessions >= s->most) {
      close(client);
      continue;
    }
    start(s, client);
    close(client);
  }
}

void serve_all(struct server *s) {
  for (;;) {
    int client = accept(s->listener, NULL, NULL);
    if (client < 0)
      return;
    reap(s);
    if (s->sessions >= s->most)
      write(2, "many\n", 5);
    start(s, client);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    close(client);
  }
}

// The answer kept and asked the other way round.
static void collect(struct server *s) {
  for (;;) {
    pid_t pid = waitpid(-1, NULL, WNOHANG);
    if (pid <= 0)
      break;
    s->sessions--;
  }
}

void serve_collecting(struct server *s) {
  for (;;) {
    int client = accept(s->listener, NULL, NULL);
    if (client < 0)
      return;
    collect(s);
    if (s->sessions < s->most)
      start(s, client);
    close(client);
  }
}

// A count that goes down whatever the answer is.
static void ask(struct server *s, int options) {
  pid_t pid = waitpid(-1, NULL, options);
  if (pid < 0)
    s->sessions = 0;
  else
    s->sessions--;
}

void serve_asking(struct server *s) {
  for (;;) {
    int client = accept(s->listener, NULL, NULL);
    if (client < 0)
      return;
    while (s->sessions >= s->most)
      ask(s, WNOHANG);
    start(s, client);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    close(client);
  }
}

void serve_waiting(struct server *s) {
  for (;;) {
    int client = accept(s->listener, NULL, NULL);
    if (client < 0)
      return;
    while (s->sessions >= s->most)
      ask(s, 0);
    start(s, client);
    close(client);
  }
}

void run(char **jobs, int most) {
  int running = 0;
  for (; *jobs; jobs++) {
    while (running >= most) {
      waitpid(-1, NULL, WNOHANG);
      running--;
    }
    if (fork() == 0) {
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
      work(0);
      _exit(0);
    }
    running++;
  }
}

void run_asking(char **jobs, int most) {
  int running = 0;
  for (; *jobs; jobs++) {
    while (running >= most) {
      if (waitpid(-1, NULL, WNOHANG) > 0)
        running--;
      else
        usleep(1000);
    }
    if (fork() == 0) {
      work(0);
      _exit(0);
    }
    running++;
  }
}

// A start that failed is counted down, too.
void run_counted(char **jobs, int most) {
  int running = 0;
  for (; *jobs; jobs++) {
    while (waitpid(-1, NULL, WNOHANG) > 0)
      running--;
    if (running >= most) {
      sleep(1);
      jobs--;
      continue;
    }
    running++;
    pid_t pid = fork();
    if (pid < 0)
      running--;
    if (pid == 0) {
      work(0);
      _exit(0);
    }
  }
}
