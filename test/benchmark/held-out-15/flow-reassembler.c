// spawn: pthread_create detached
// loop: while over a capture
// origin: packets of a capture file
// waits: detached
// distance: helper function, two levels
// differs: what happens at the limit
// A: bounded N9 | limiter: at the limit the flow is dropped
// B: unbounded Y7 | limiter: at the limit a counter is raised
// witness: runnable
#include "witness.h"
#include <pthread.h>
#include <stdatomic.h>
#include <string.h>

#define FLOWS_MAX 20
#define BUCKETS 256

struct packet {
  uint32_t source, target;
  uint16_t sport, dport;
  uint16_t length;
};

struct flow {
  struct packet first;
  uint64_t bytes;
  struct flow *next;
};

static struct flow *table[BUCKETS];
static atomic_uint active_flows;
static unsigned long over_limit;

static unsigned hash_of(const struct packet *p) {
  return (p->source * 31u + p->target * 17u + p->sport * 7u + p->dport) % BUCKETS;
}

static struct flow *find_flow(const struct packet *p) {
  for (struct flow *f = table[hash_of(p)]; f; f = f->next)
    if (f->first.source == p->source && f->first.sport == p->sport && f->first.target == p->target)
      return f;
  return NULL;
}

static void *reassemble(void *arg) {
  struct flow *f = arg;
  witnessTask();
  f->bytes += f->first.length;
  atomic_fetch_sub(&active_flows, 1);
  return NULL;
}

static struct flow *open_flow(const struct packet *p) {
  pthread_t thread;
  if (atomic_load(&active_flows) >= FLOWS_MAX) {
    over_limit++;
#ifndef TWIN
    return NULL;
#endif
  }
  struct flow *f = calloc(1, sizeof(*f));
  if (!f)
    return NULL;
  f->first = *p;
  f->next = table[hash_of(p)];
  atomic_fetch_add(&active_flows, 1);
  if (pthread_create(&thread, NULL, reassemble, f) != 0) {
    atomic_fetch_sub(&active_flows, 1);
    free(f);
    return NULL;
  }
  pthread_detach(thread);
  table[hash_of(p)] = f;
  return f;
}

unsigned long replay_capture(FILE *capture) {
  struct packet p;
  unsigned long dropped = 0;
  while (fread(&p, sizeof(p), 1, capture) == 1) {
    if (!find_flow(&p) && !open_flow(&p))
      dropped++;
  }
  return dropped;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  FILE *capture = tmpfile();
  for (size_t i = 0; i < n; i++) {
    struct packet p;
    memset(&p, 0, sizeof(p));
    p.source = 0x0a000000 + (uint32_t)i;
    p.target = 0x0a00ffff;
    p.dport = 443;
    p.length = 60;
    fwrite(&p, sizeof(p), 1, capture);
  }
  rewind(capture);
  replay_capture(capture);
  return witnessReport();
}
