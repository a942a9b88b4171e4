// spawn: fork
// loop: getline over a recipient file
// origin: lines of a text file
// waits: waitpid
// distance: helper function
// limiter: counter of children
// differs: how it waits for a child
// A: bounded N5 | limiter: waits for a child when the counter is at its limit
// B: unbounded Y4 | limiter: looks whether a child has ended, and goes on if not
// witness: runnable
#include "witness.h"
#include <errno.h>
#include <string.h>
#include <sys/types.h>
#include <sys/wait.h>

#define MAX_SENDERS 6

struct campaign {
  const char *subject;
  int running;
  int failed;
};

static int deliver(const char *recipient, const char *subject) {
  witnessTask();
  return strchr(recipient, '@') && subject[0] ? 0 : 1;
}

static void reap_one(struct campaign *c) {
  int status;
#ifndef TWIN
  int flags = 0;
#else
  int flags = WNOHANG;
#endif
  pid_t pid = waitpid(-1, &status, flags);
  if (pid <= 0)
    return;
  c->running--;
  if (!WIFEXITED(status) || WEXITSTATUS(status) != 0)
    c->failed++;
}

static int send_to(struct campaign *c, const char *recipient) {
  if (c->running >= MAX_SENDERS)
    reap_one(c);
  fflush(NULL);
  pid_t pid = fork();
  if (pid < 0)
    return -errno;
  if (pid == 0)
    _exit(deliver(recipient, c->subject));
  c->running++;
  return 0;
}

int run_campaign(struct campaign *c, const char *path) {
  FILE *recipients = fopen(path, "r");
  char *line = NULL;
  size_t room = 0;
  ssize_t length;
  if (!recipients)
    return -errno;
  while ((length = getline(&line, &room, recipients)) > 0) {
    if (line[length - 1] == '\n')
      line[length - 1] = '\0';
    if (send_to(c, line) < 0) {
      fprintf(stderr, "cannot send to %s: %s\n", line, strerror(errno));
      c->failed++;
    }
  }
  free(line);
  fclose(recipients);
  while (waitpid(-1, NULL, 0) > 0)
    c->running--;
  return c->failed;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  char path[] = "/tmp/recipients-XXXXXX";
  FILE *f = fdopen(mkstemp(path), "w");
  for (size_t i = 0; i < n; i++)
    fprintf(f, "reader%zu@example.org\n", i);
  fclose(f);
  struct campaign c = {"Our autumn letter", 0, 0};
  run_campaign(&c, path);
  unlink(path);
  return witnessReport();
}
