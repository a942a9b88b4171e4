// RUN: %check_rule %s fanout-pool-missing-max-active -- -isystem %stubs/libmc

#include <ClientPool.h>

#include <climits>

void bounded(douban::mc::ClientPool &Pool) { Pool.config(douban::mc::CFG_MAX_CLIENTS, 32); }

void growth() {
  douban::mc::ClientPool Pool;
  Pool.config(douban::mc::CFG_MAX_GROWTH, INT_MAX);
}

void initial() {
  douban::mc::ClientPool Pool;
  Pool.config(douban::mc::CFG_INITIAL_CLIENTS, 100);
}
