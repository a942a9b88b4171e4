// RUN: %row_check mongocxx %s -- -std=c++17 -I%stubs/mongocxx
#include "spawn.h"

extern mongocxx::cursor Cursor; //= input
extern mongocxx::pool Pool;

void clients(mongocxx::uri uri) {
  mongocxx::client none;
  mongocxx::client client(uri); //= open connection
  client.reset();
  Pool.acquire();               //= acquire
  Pool.try_acquire();           //= try-acquire
}
