// RUN: %check_rule %s fanout-pool-missing-max-active -- -isystem %stubs/redis++

#include <sw/redis++/redis++.h>

#include <cstdint>

using namespace sw::redis;

// `size` bounds connections in use and idle ones.
void bounded(std::size_t Configured) {
  ConnectionPoolOptions Options;
  Options.size = 1000;
  Redis Client(ConnectionOptions{}, Options);
  ConnectionPoolOptions Aggregate{.size = Configured};
  Redis FromText("tcp://cache:6379?pool_size=100");
}

void unlimited() {
  ConnectionPoolOptions Options;
  Options.size = SIZE_MAX;
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: size = SIZE_MAX means no limit on the active connections of the redis-plus-plus pool{{.*}} [fanout-pool-missing-max-active]
  Redis Client(ConnectionOptions{}, Options);
}

void unlimitedAggregate() {
  ConnectionPoolOptions Options{.size = SIZE_MAX};
  // CHECK-MESSAGES: :[[@LINE-1]]:41: warning: size = SIZE_MAX means no limit on the active connections of the redis-plus-plus pool{{.*}} [fanout-pool-missing-max-active]
  Redis Client(ConnectionOptions{}, Options);
}

// Times bound nothing.
void unlimitedWithTimes(std::chrono::milliseconds Time) {
  ConnectionPoolOptions Bounded{.size = 10, .wait_timeout = Time, .connection_idle_time = Time};
  ConnectionPoolOptions Options{.size = SIZE_MAX, .wait_timeout = Time, .connection_idle_time = Time};
  // CHECK-MESSAGES: :[[@LINE-1]]:41: warning: size = SIZE_MAX means no limit on the active connections of the redis-plus-plus pool{{.*}} [fanout-pool-missing-max-active]
}

void unlimitedText() {
  Redis Client("tcp://cache:6379?pool_size=18446744073709551615");
  // CHECK-MESSAGES: :[[@LINE-1]]:16: warning: pool_size = 18446744073709551615 means no limit on the active connections of the redis-plus-plus pool{{.*}} [fanout-pool-missing-max-active]
}

// An idle time is no number of connections.
void idleTime() {
  ConnectionPoolOptions Options;
  Options.connection_idle_time = std::chrono::milliseconds(4294967295);
  Options.wait_timeout = std::chrono::milliseconds(4294967295);
}

void others() {
  AsyncRedis Async("tcp://cache:6379?pool_size=10&pool_wait_timeout=100ms");
  RedisCluster Cluster("tcp://cache:6379?pool_size=10");
  AsyncRedisCluster AsyncCluster("tcp://cache:6379?pool_connection_idle_time=4294967295ms");
}

void othersUnlimited() {
  AsyncRedis Async("tcp://cache:6379?pool_size=2147483647");
  // CHECK-MESSAGES: :[[@LINE-1]]:20: warning: pool_size = 2147483647 means no limit on the active connections of the redis-plus-plus pool{{.*}} [fanout-pool-missing-max-active]
  RedisCluster Cluster("tcp://cache:6379?pool_size=2147483647");
  // CHECK-MESSAGES: :[[@LINE-1]]:24: warning: pool_size = 2147483647 means no limit on the active connections of the redis-plus-plus pool{{.*}} [fanout-pool-missing-max-active]
  AsyncRedisCluster AsyncCluster("tcp://cache:6379?pool_size=2147483647");
  // CHECK-MESSAGES: :[[@LINE-1]]:34: warning: pool_size = 2147483647 means no limit on the active connections of the redis-plus-plus pool{{.*}} [fanout-pool-missing-max-active]
}

void asyncOptions() {
  ConnectionPoolOptions Options;
  Options.size = 2147483647;
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: size = 2147483647 means no limit on the active connections of the redis-plus-plus pool{{.*}} [fanout-pool-missing-max-active]
  AsyncRedis Client(ConnectionOptions{}, Options);
}

void parsed() {
  Uri Bounded("tcp://cache:6379?pool_size=10");
  Uri Unlimited("tcp://cache:6379?pool_size=2147483647");
  // CHECK-MESSAGES: :[[@LINE-1]]:17: warning: pool_size = 2147483647 means no limit on the active connections of the redis-plus-plus pool{{.*}} [fanout-pool-missing-max-active]
}
