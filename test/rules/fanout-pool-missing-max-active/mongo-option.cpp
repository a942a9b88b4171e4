// RUN: %check_rule %s fanout-pool-missing-max-active -- -isystem /usr/include/libmongoc-1.0 -isystem /usr/include/libbson-1.0
// REQUIRES: mongoc-headers

#include <mongoc/mongoc.h>

#include <climits>

void unlimitedOption(mongoc_uri_t *Uri) {
  mongoc_uri_set_option_as_int32(Uri, MONGOC_URI_MAXPOOLSIZE, INT_MAX);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: maxPoolSize = 2147483647 means no limit on the active connections of the MongoDB client pool{{.*}} [fanout-pool-missing-max-active]
}
