// spawn: fork
// loop: for
// origin: configuration file / request
// waits: waitpid
// distance: same function
// differs: where the number comes from
// A: bounded N2 | limiter: number of the configuration
// B: unbounded Y3 | limiter: number of the request
// witness: runnable
#define _GNU_SOURCE
#include "witness.h"
#include <string.h>
#include <sys/wait.h>

struct settings {
  int workers;
  char listen[64];
};

struct request {
  char method[8];
  int workers;
  char *body;
};

static struct settings settings = {3, "127.0.0.1:80"};

void load_settings(FILE *in) {
  char key[32], value[64];
  while (fscanf(in, "%31s %63s", key, value) == 2) {
    if (strcmp(key, "workers") == 0)
      settings.workers = atoi(value);
    else if (strcmp(key, "listen") == 0)
      snprintf(settings.listen, sizeof(settings.listen), "%s", value);
  }
}

static void process_body(const struct request *r, int share) {
  (void)r;
  (void)share;
  witnessTask();
}

int handle_request(const struct request *r) {
  int made = 0;
#ifdef TWIN
  int wanted = r->workers;
#else
  int wanted = settings.workers;
#endif
  for (int i = 0; i < wanted; i++) {
    pid_t pid = fork();
    if (pid == 0) {
      process_body(r, i);
      _exit(0);
    }
    if (pid > 0)
      made++;
  }
  for (int i = 0; i < made; i++)
    wait(NULL);
  return made;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  char text[] = "workers 5\nlisten 0.0.0.0:80\n";
  FILE *in = fmemopen(text, strlen(text), "r");
  load_settings(in);
  fclose(in);
  struct request r = {"POST", (int)n, "x"};
  handle_request(&r);
  return witnessReport();
}
