// REQUIRES: soci-headers
// RUN: %row_check soci %s -- -std=c++17
#include <soci/soci.h>

void connections(soci::connection_pool &pool) {
  soci::session direct("postgresql://dbname=a"); //= open connection
  soci::session later;
  later.open("postgresql://dbname=a");           //= open connection
  soci::session borrowed(pool);
}
