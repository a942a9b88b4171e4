/* What the tests need of the DataStax C/C++ driver 2.17. */
#ifndef STUB_CASSANDRA_H
#define STUB_CASSANDRA_H

#ifdef __cplusplus
extern "C" {
#endif
typedef struct CassCluster_ CassCluster;
typedef enum CassError_ { CASS_OK = 0 } CassError;
CassCluster *cass_cluster_new();
CassError cass_cluster_set_core_connections_per_host(CassCluster *cluster,
                                                     unsigned num_connections);
CassError cass_cluster_set_max_connections_per_host(CassCluster *cluster,
                                                    unsigned num_connections);
CassError cass_cluster_set_max_concurrent_creation(CassCluster *cluster,
                                                   unsigned num_connections);
CassError cass_cluster_set_max_concurrent_requests_threshold(CassCluster *cluster,
                                                             unsigned num_requests);
CassError cass_cluster_set_core_connections_per_shard(CassCluster *cluster,
                                                      unsigned num_connections);
CassError cass_cluster_set_queue_size_io(CassCluster *cluster, unsigned queue_size);
#ifdef __cplusplus
}
#endif
#endif
