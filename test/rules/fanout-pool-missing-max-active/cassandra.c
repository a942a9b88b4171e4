// RUN: %check_rule %s fanout-pool-missing-max-active -- -isystem %stubs/cassandra

#include <cassandra.h>

CassCluster *ignored(void) {
  CassCluster *cluster = cass_cluster_new();
  cass_cluster_set_max_connections_per_host(cluster, 100);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: cass_cluster_set_max_connections_per_host bounds no connection, the driver has deprecated it and ignores it{{.*}} [fanout-pool-missing-max-active]
  return cluster;
}

CassCluster *bounded(void) {
  CassCluster *cluster = cass_cluster_new();
  cass_cluster_set_core_connections_per_host(cluster, 2);
  cass_cluster_set_max_connections_per_host(cluster, 100);
  return cluster;
}

CassCluster *ignored_too(void) {
  CassCluster *cluster = cass_cluster_new();
  cass_cluster_set_max_concurrent_creation(cluster, 4);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: cass_cluster_set_max_concurrent_creation bounds no connection, the driver has deprecated it and ignores it{{.*}} [fanout-pool-missing-max-active]
  return cluster;
}

CassCluster *threshold(void) {
  CassCluster *cluster = cass_cluster_new();
  cass_cluster_set_max_concurrent_requests_threshold(cluster, 100);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: cass_cluster_set_max_concurrent_requests_threshold bounds no connection, the driver has deprecated it and ignores it{{.*}} [fanout-pool-missing-max-active]
  return cluster;
}

CassCluster *sharded(void) {
  CassCluster *cluster = cass_cluster_new();
  cass_cluster_set_core_connections_per_shard(cluster, 1);
  cass_cluster_set_max_concurrent_creation(cluster, 4);
  return cluster;
}

CassCluster *queue(void) {
  CassCluster *cluster = cass_cluster_new();
  cass_cluster_set_queue_size_io(cluster, 8192);
  return cluster;
}

CassCluster *unlimited(void) {
  CassCluster *cluster = cass_cluster_new();
  cass_cluster_set_core_connections_per_host(cluster, 4294967295u);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: cass_cluster_set_core_connections_per_host = 4294967295 means no limit on the active connections of the Cassandra driver cluster{{.*}} [fanout-pool-missing-max-active]
  return cluster;
}

CassCluster *unlimited_shards(void) {
  CassCluster *cluster = cass_cluster_new();
  cass_cluster_set_core_connections_per_shard(cluster, 4294967295u);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: cass_cluster_set_core_connections_per_shard = 4294967295 means no limit on the active connections of the Cassandra driver cluster{{.*}} [fanout-pool-missing-max-active]
  return cluster;
}

CassCluster *threshold_beside_bound(void) {
  CassCluster *cluster = cass_cluster_new();
  cass_cluster_set_core_connections_per_host(cluster, 2);
  cass_cluster_set_max_concurrent_requests_threshold(cluster, 100);
  return cluster;
}

/* A queue however long is no bound on connections, and no claim of one. */
CassCluster *long_queue(void) {
  CassCluster *cluster = cass_cluster_new();
  cass_cluster_set_queue_size_io(cluster, 4294967295u);
  return cluster;
}
