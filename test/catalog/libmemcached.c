// REQUIRES: memcached-headers
// RUN: %row_check libmemcached %s -- -std=c17
#include <time.h>
#include <libmemcached/memcached.h>
#include <libmemcached/util.h>

extern memcached_pool_st *Pool; //= limiter
extern memcached_st *Client;

void clients(memcached_return_t *rc, struct timespec *time) {
  memcached_create(Client);                             //= open connection
  memcached_clone(NULL, Client);                        //= open connection
  memcached("--SERVER=a", 10);                          //= open connection
  Client = memcached_pool_pop(Pool, false, rc);         //= try-acquire
  Client = memcached_pool_pop(Pool, true, rc);          //= acquire
  Client = memcached_pool_fetch(Pool, time, rc);        //= try-acquire
  memcached_pool_push(Pool, Client);                    //= release
  memcached_pool_release(Pool, Client);                 //= release
  memcached_flush(Client, 0);
}
