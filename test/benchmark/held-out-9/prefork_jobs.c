// spawn: fork
// loop: for over a count
// waits: after the loop
// distance: same function
// differs: where the number of processes comes from
// A: unbounded Y3 | origin: field of the request | limiter: none
// B: bounded N2 | origin: configuration | limiter: configured number
// witness: runnable
#include "witness.h"
#include <string.h>
#include <sys/wait.h>

struct daemon_conf {
  int nproc; /* "processes" in daemon.conf */
};

struct sim_request {
  int steps;
  int nproc; /* as sent by the client */
};

static void simulate(int part, int parts, int steps) {
  volatile int acc = 0;
  witnessTask();
  for (int s = part; s < steps; s += parts)
    acc += s;
}

int run_simulation(const struct daemon_conf *conf, const struct sim_request *req) {
#ifdef TWIN
  int nproc = conf->nproc;
#else
  int nproc = req->nproc > 0 ? req->nproc : conf->nproc;
#endif
  int started = 0;

  for (int i = 0; i < nproc; i++) {
    pid_t pid = fork();
    if (pid == 0) {
      simulate(i, nproc, req->steps);
      _exit(0);
    }
    started += pid > 0;
  }
  for (int i = 0; i < started; i++)
    wait(NULL);
  return started == nproc ? 0 : -1;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  struct daemon_conf conf = {4};
  struct sim_request req = {100, (int)n};
  run_simulation(&conf, &req);
  return witnessReport();
}
