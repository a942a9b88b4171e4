// spawn: popen
// loop: fgets
// origin: lines of an edge list
// distance: same function
// limiter: none
// differs: where it waits
// A: bounded N3 | waits: pclose in each iteration
// B: unbounded Y1 | waits: pclose after the loop
// witness: runnable
#include "witness.h"
#include <string.h>

#define REPLY 256

struct purge {
  const char *tool;
  const char *tag;
  unsigned long done, refused;
};

static void read_reply(struct purge *p, FILE *edge) {
  char reply[REPLY];
  while (fgets(reply, sizeof(reply), edge))
    ;
  if (pclose(edge) == 0)
    p->done++;
  else
    p->refused++;
}

int purge_edges(struct purge *p, FILE *edges) {
  char host[128], command[REPLY + 512];
  FILE **open = NULL;
  size_t count = 0, i;
  while (fgets(host, sizeof(host), edges)) {
    FILE *edge;
    host[strcspn(host, "\n")] = '\0';
    if (host[0] == '\0' || host[0] == '#')
      continue;
    if (strspn(host, "abcdefghijklmnopqrstuvwxyz0123456789.-") != strlen(host)) {
      p->refused++;
      continue;
    }
    snprintf(command, sizeof(command), "exec %s --tag %s %s", p->tool, p->tag, host);
    edge = popen(command, "r");
    if (!edge) {
      p->refused++;
      continue;
    }
#ifndef TWIN
    read_reply(p, edge);
#else
    open = realloc(open, (count + 1) * sizeof(*open));
    open[count++] = edge;
#endif
  }
  for (i = 0; i < count; i++)
    read_reply(p, open[i]);
  free(open);
  return p->refused ? -1 : 0;
}

int main(int argc, char **argv) {
  static char self[400];
  struct purge p = {self, "assets-v7", 0, 0};
  size_t n, i;
  FILE *edges;
  if (witnessChild()) {
    witnessTask();
    return 0;
  }
  n = witnessSize(argc, argv);
  if (readlink("/proc/self/exe", self, sizeof(self) - 1) < 0)
    return 1;
  edges = tmpfile();
  for (i = 0; i < n; i++)
    fprintf(edges, "edge-%zu.cdn.example.net\n", i);
  rewind(edges);
  purge_edges(&p, edges);
  return witnessReport();
}
