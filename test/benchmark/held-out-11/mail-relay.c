// spawn: fork
// loop: strtok_r over a header line
// origin: parsed text
// limiter: waitpid when many children run
// distance: same function
// differs: whether waitpid blocks
// A: bounded N5 | waits: blocking waitpid
// B: unbounded Y4 | waits: waitpid with WNOHANG, answer ignored
// witness: runnable
#include "witness.h"
#include <errno.h>
#include <string.h>
#include <sys/wait.h>

#define RELAY_CHILDREN 20

struct envelope {
  const char *sender;
  char *rcpt_to; /* comma separated, as it came in the header */
};

static int deliver_one(const char *sender, const char *rcpt) {
  if (strchr(rcpt, '@') == NULL)
    return 1;
  witnessTask();
  return sender == NULL;
}

static void note_exit(int status) {
  if (WIFEXITED(status) && WEXITSTATUS(status) != 0)
    fprintf(stderr, "relay: child gave %d\n", WEXITSTATUS(status));
}

int relay_envelope(struct envelope *env) {
  char *save = NULL;
  int running = 0, status = 0;

  for (char *rcpt = strtok_r(env->rcpt_to, ",", &save); rcpt; rcpt = strtok_r(NULL, ",", &save)) {
    if (running >= RELAY_CHILDREN) {
#ifndef TWIN
      if (waitpid(-1, &status, 0) > 0)
        note_exit(status);
#else
      if (waitpid(-1, &status, WNOHANG) > 0)
        note_exit(status);
#endif
      running--;
    }
    pid_t pid = fork();
    if (pid < 0) {
      perror("relay: fork");
      return -1;
    }
    if (pid == 0)
      _exit(deliver_one(env->sender, rcpt));
    running++;
  }
  while (waitpid(-1, &status, 0) > 0 || errno == EINTR)
    note_exit(status);
  return 0;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  struct envelope env = {"ops@example.org", calloc(n, 16)};
  char *end = env.rcpt_to;
  for (size_t i = 0; i < n; i++)
    end += sprintf(end, "u%zu@ex.org,", i);
  relay_envelope(&env);
  return witnessReport();
}
