// RUN: %check_rule %s fanout-pool-missing-max-active -- -isystem /usr/include/libmongoc-1.0 -isystem /usr/include/libbson-1.0
// REQUIRES: mongoc-headers

#include <mongoc/mongoc.h>

#include <climits>


void option(mongoc_uri_t *Uri) { mongoc_uri_set_option_as_int32(Uri, MONGOC_URI_MAXPOOLSIZE, 50); }

void sizes(const mongoc_uri_t *Uri, bson_error_t *Error) {
  mongoc_client_pool_t *Pool = mongoc_client_pool_new_with_error(Uri, Error);
  mongoc_client_pool_min_size(Pool, 10);
  mongoc_client_pool_max_size(Pool, 50);
}

void withError(bson_error_t *Error) {
  mongoc_uri_t *Uri = mongoc_uri_new_with_error("mongodb://db/?minPoolSize=5&maxPoolSize=50", Error);
}
