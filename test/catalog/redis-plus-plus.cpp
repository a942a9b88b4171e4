// RUN: %row_check redis-plus-plus %s -- -std=c++17 -I%stubs/redis-plus-plus
#include "spawn.h"

void commands(sw::redis::AsyncRedis &client) {
  sw::redis::Redis blocking("tcp://a");          //= open connection
  blocking.get("a");
  auto one = client.get("a");                    //= spawn async-call
  auto two = client.set("a", "b");               //= spawn async-call
  client.subscriber();
  client.hget("a");                              //= spawn async-call
  client.hset("a");                              //= spawn async-call
  client.hgetall("a");                           //= spawn async-call
  client.del("a");                               //= spawn async-call
  client.mget("a");                              //= spawn async-call
  client.mset("a");                              //= spawn async-call
  client.incr("a");                              //= spawn async-call
  client.exists("a");                            //= spawn async-call
  client.expire("a");                            //= spawn async-call
  client.publish("a");                           //= spawn async-call
  client.lpush("a");                             //= spawn async-call
  client.rpush("a");                             //= spawn async-call
  client.sadd("a");                              //= spawn async-call
  client.smembers("a");                          //= spawn async-call
  client.zadd("a");                              //= spawn async-call
  client.eval("a");                              //= spawn async-call
  auto three = client.command<int>("DEL", "a");  //= spawn async-call
}
