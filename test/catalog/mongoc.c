// REQUIRES: mongoc-headers
// RUN: %row_check mongoc %s -- -std=gnu17 -I/usr/include/libmongoc-1.0 -I/usr/include/libbson-1.0
#include <mongoc/mongoc.h>

extern mongoc_client_pool_t *Pool; //= limiter
extern mongoc_cursor_t *Cursor;    //= input

void clients(mongoc_client_t *client, mongoc_uri_t *uri, const bson_t *row) {
  client = mongoc_client_new("a");          //= open connection
  client = mongoc_client_new_from_uri(uri); //= open connection
  client = mongoc_client_pool_pop(Pool);    //= acquire
  client = mongoc_client_pool_try_pop(Pool); //= try-acquire
  mongoc_client_pool_push(Pool, client);    //= release
  mongoc_client_pool_max_size(Pool, 8);     //= configure
  mongoc_cursor_next(Cursor, &row);         //= source input
  mongoc_client_destroy(client);
}
