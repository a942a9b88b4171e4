// RUN: %check_rule %s fanout-pool-missing-max-active
// REQUIRES: memcached-headers

#include <libmemcached/memcached.h>
#include <libmemcachedutil-1.0/pool.h>

#include <cstring>

void bounded(memcached_st *Client) {
  memcached_pool_create(Client, 10, 100);
  memcached_pool_create(Client, 10, 10);
}

void swapped(memcached_st *Client) {
  memcached_pool_create(Client, 100, 10);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: initial (100) is larger than max (10){{.*}} [fanout-pool-missing-max-active]
}

void unlimited(memcached_st *Client) {
  memcached_pool_st *Pool = memcached_pool_create(Client, 10, UINT32_MAX);
  // CHECK-MESSAGES: :[[@LINE-1]]:29: warning: max = 4294967295 means no limit on the active connections of the libmemcached pool{{.*}} [fanout-pool-missing-max-active]
}

void fromText() {
  const char *Bounded = "--SERVER=cache:11211 --POOL-MIN=10 --POOL-MAX=32";
  memcached_pool(Bounded, strlen(Bounded));
  const char Swapped[] = "--SERVER=cache:11211 --POOL-MIN=100 --POOL-MAX=32";
  memcached_pool(Swapped, strlen(Swapped));
  // CHECK-MESSAGES: :[[@LINE-1]]:18: warning: POOL-MIN (100) is larger than POOL-MAX (32){{.*}} [fanout-pool-missing-max-active]
}
