// spawn: fork
// loop: for over an address range
// origin: parsed text
// waits: after the loop
// distance: helper function
// differs: whether a full house waits
// A: bounded N9 | limiter: counter of children, waits for one when full
// B: unbounded Y4 | limiter: counter of children, reaps only who is done already
// witness: runnable
#include "witness.h"
#include <arpa/inet.h>
#include <stdio.h>
#include <string.h>
#include <sys/types.h>
#include <sys/wait.h>
#include <unistd.h>

#define MAX_PROBES 20

static int probes;

static int parse_range(const char *line, uint32_t *first, uint32_t *last) {
  char lo[64], hi[64];
  struct in_addr a, b;
  if (sscanf(line, "range %63s %63[^;];", lo, hi) != 2)
    return -1;
  if (inet_pton(AF_INET, lo, &a) != 1 || inet_pton(AF_INET, hi, &b) != 1)
    return -1;
  *first = ntohl(a.s_addr);
  *last = ntohl(b.s_addr);
  return *first <= *last ? 0 : -1;
}

static void probe_address(uint32_t addr) {
  (void)addr;
  witnessTask();
}

static int start_probe(uint32_t addr) {
  if (probes >= MAX_PROBES) {
#ifndef TWIN
    if (waitpid(-1, NULL, 0) > 0)
      probes--;
#else
    if (waitpid(-1, NULL, WNOHANG) > 0)
      probes--;
#endif
  }
  pid_t pid = fork();
  if (pid < 0)
    return -1;
  if (pid == 0) {
    probe_address(addr);
    _exit(0);
  }
  probes++;
  return 0;
}

int probe_range(const char *line) {
  uint32_t first, last, addr;
  if (parse_range(line, &first, &last) != 0) {
    fprintf(stderr, "dhcpd: bad range: %s\n", line);
    return -1;
  }
  for (addr = first; addr <= last; addr++) {
    if (start_probe(addr) != 0) {
      perror("fork");
      break;
    }
  }
  while (waitpid(-1, NULL, 0) > 0)
    probes--;
  return 0;
}

int main(int argc, char **argv) {
  uint32_t n = (uint32_t)witnessSize(argc, argv);
  struct in_addr last = {htonl(0x0A000000u + n - 1)};
  char line[128], text[INET_ADDRSTRLEN];
  inet_ntop(AF_INET, &last, text, sizeof(text));
  snprintf(line, sizeof(line), "range 10.0.0.0 %s;", text);
  if (probe_range(line) != 0)
    return 1;
  return witnessReport();
}
