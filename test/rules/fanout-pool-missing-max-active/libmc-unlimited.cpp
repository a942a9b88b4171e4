// RUN: %check_rule %s fanout-pool-missing-max-active -- -isystem %stubs/libmc

#include <ClientPool.h>

#include <climits>

void unlimited() {
  douban::mc::ClientPool Pool;
  Pool.config(douban::mc::CFG_MAX_CLIENTS, INT_MAX);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: CFG_MAX_CLIENTS = 2147483647 means no limit on the active connections of the libmc client pool{{.*}} [fanout-pool-missing-max-active]
}

// What it begins with is no bound, and no claim of one.
void initial() {
  douban::mc::ClientPool Pool;
  Pool.config(douban::mc::CFG_INITIAL_CLIENTS, INT_MAX);
}
