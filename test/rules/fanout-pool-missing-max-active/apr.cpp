// RUN: %check_rule %s fanout-pool-missing-max-active -- -isystem /usr/include/apr-1.0 -D_GNU_SOURCE
// REQUIRES: apr-headers

#include <apr_memcache.h>
#include <apr_reslist.h>

#include <climits>

extern int MaxOpen;

void memcache(apr_pool_t *P) {
  apr_memcache_server_t *Server;
  apr_memcache_server_create(P, "cache", 11211, 0, 10, 100, 60, &Server);
  apr_memcache_server_create(P, "cache", 11211, 0, 10, MaxOpen, 60, &Server);
}

void memcacheSwapped(apr_pool_t *P) {
  apr_memcache_server_t *Server;
  apr_memcache_server_create(P, "cache", 11211, 0, 1000, 100, 60, &Server);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: smax (1000) is larger than max (100){{.*}} [fanout-pool-missing-max-active]
}

void reslist(apr_pool_t *P, apr_reslist_constructor Make, apr_reslist_destructor Drop) {
  apr_reslist_t *List;
  apr_reslist_create(&List, 0, 10, 100, 60, Make, Drop, nullptr, P);
}

void reslistUnlimited(apr_pool_t *P, apr_reslist_constructor Make, apr_reslist_destructor Drop) {
  apr_reslist_t *List;
  apr_reslist_create(&List, 0, 10, INT_MAX, 60, Make, Drop, nullptr, P);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: hmax = 2147483647 means no limit on the active connections of the apr_reslist{{.*}} [fanout-pool-missing-max-active]
}

void reslistSwapped(apr_pool_t *P, apr_reslist_constructor Make, apr_reslist_destructor Drop) {
  apr_reslist_t *List;
  apr_reslist_create(&List, 0, 1000, 100, 60, Make, Drop, nullptr, P);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: smax (1000) is larger than hmax (100){{.*}} [fanout-pool-missing-max-active]
}

void memcacheUnlimited(apr_pool_t *P) {
  apr_memcache_server_t *Server;
  apr_memcache_server_create(P, "cache", 11211, 0, 10, UINT_MAX, 60, &Server);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: max = 4294967295 means no limit on the active connections of the apr_memcache server pool{{.*}} [fanout-pool-missing-max-active]
}
