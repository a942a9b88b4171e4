// RUN: %check_rule %s fanout-pool-missing-max-active -- -isystem /usr/include/libmongoc-1.0 -isystem /usr/include/libbson-1.0
// REQUIRES: mongoc-headers

#include <mongoc/mongoc.h>

#include <climits>

void unlimitedOption(mongoc_uri_t *Uri) {
  mongoc_uri_set_option_as_int32(Uri, MONGOC_URI_MAXPOOLSIZE, INT_MAX);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: maxPoolSize = 2147483647 means no limit on the active connections of the MongoDB client pool{{.*}} [fanout-pool-missing-max-active]
}

void sizes(const mongoc_uri_t *Uri) {
  mongoc_client_pool_t *Pool = mongoc_client_pool_new(Uri);
  mongoc_client_pool_max_size(Pool, UINT_MAX);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: maxPoolSize = 4294967295 means no limit on the active connections of the MongoDB client pool{{.*}} [fanout-pool-missing-max-active]
}

// What it keeps is no bound; 100 is the default.
void kept(const mongoc_uri_t *Uri) {
  mongoc_client_pool_t *Pool = mongoc_client_pool_new(Uri);
  mongoc_client_pool_min_size(Pool, UINT_MAX);
}

void withError(bson_error_t *Error) {
  mongoc_uri_t *Uri = mongoc_uri_new_with_error("mongodb://db/?maxPoolSize=2147483647", Error);
  // CHECK-MESSAGES: :[[@LINE-1]]:49: warning: maxPoolSize = 2147483647 means no limit on the active connections of the MongoDB client pool{{.*}} [fanout-pool-missing-max-active]
}
