// RUN: %row_check redis-plus-plus %s -- -std=c++17 -I%stubs/redis-plus-plus
#include "spawn.h"

void commands(sw::redis::AsyncRedis &client) {
  sw::redis::Redis blocking("tcp://a");          //= open connection
  blocking.get("a");
  auto one = client.get("a");                    //= spawn async-call
  auto two = client.set("a", "b");               //= spawn async-call
  auto three = client.command<int>("DEL", "a");  //= spawn async-call
}
