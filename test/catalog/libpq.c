// REQUIRES: pq-headers
// RUN: %row_check libpq %s -- -std=gnu17
#include <postgresql/libpq-fe.h>

void queries(PGconn *connection, PGresult *result, const char *const *keys) {
  connection = PQconnectStart("a");                                   //= spawn connection
  connection = PQconnectStartParams(keys, keys, 0);                   //= spawn connection
  connection = PQconnectdb("a");                                      //= open connection
  connection = PQconnectdbParams(keys, keys, 0);                      //= open connection
  connection = PQsetdbLogin("a", "b", NULL, NULL, "c", "d", "e");     //= open connection
  PQexec(connection, "SELECT 1");
  result = PQgetResult(connection);                                   //= join
  PQntuples(result);                                                  //= source input
  PQnfields(result);
}
