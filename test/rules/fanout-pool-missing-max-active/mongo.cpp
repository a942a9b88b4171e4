// RUN: %check_rule %s fanout-pool-missing-max-active -- -isystem /usr/include/libmongoc-1.0 -isystem /usr/include/libbson-1.0
// REQUIRES: mongoc-headers

#include <mongoc/mongoc.h>

#include <climits>

void bounded() {
  mongoc_uri_t *Uri = mongoc_uri_new("mongodb://db/?maxPoolSize=50&waitQueueTimeoutMS=100");
  mongoc_client_pool_t *Pool = mongoc_client_pool_new(Uri);
}

// Without the key the driver opens 100 at most, with 0 it takes 1.
void boundedByDefault() {
  mongoc_client_pool_new(mongoc_uri_new("mongodb://db/"));
  mongoc_client_pool_new(mongoc_uri_new("mongodb://db/?maxPoolSize=0"));
}

void unlimitedText() {
  mongoc_uri_t *Uri = mongoc_uri_new("mongodb://db/?maxpoolsize=2147483647");
  // CHECK-MESSAGES: :[[@LINE-1]]:38: warning: maxPoolSize = 2147483647 means no limit on the active connections of the MongoDB client pool{{.*}} [fanout-pool-missing-max-active]
}

void boundedOption(mongoc_uri_t *Other) {
  mongoc_uri_set_option_as_int32(Other, MONGOC_URI_MAXIDLETIMEMS, INT_MAX);
}

void swapped() {
  mongoc_uri_t *Uri = mongoc_uri_new("mongodb://db/?minPoolSize=50&maxPoolSize=5");
  // CHECK-MESSAGES: :[[@LINE-1]]:38: warning: minPoolSize (50) is larger than maxPoolSize (5){{.*}} [fanout-pool-missing-max-active]
}
