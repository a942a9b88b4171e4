// RUN: %check_rule %s fanout-pool-missing-max-active -- -isystem %stubs/google-cloud

#include <google/cloud/options.h>

namespace gcs = google::cloud::storage;

auto storage() {
  return google::cloud::Options{}.set<gcs::ConnectionPoolSizeOption>(64);
  // CHECK-MESSAGES: :[[@LINE-1]]:10: warning: ConnectionPoolSizeOption bounds only the idle connections of the Cloud Storage connection pool, nothing bounds the active ones{{.*}} [fanout-pool-missing-max-active]
}

// The same method name: here it is the number of channels.
void bigtable() {
  google::cloud::bigtable::ClientOptions Options;
  Options.set_connection_pool_size(64);
}

void storageOptions() {
  gcs::ClientOptions Options;
  Options.set_connection_pool_size(64);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: set_connection_pool_size bounds only the idle connections of the Cloud Storage connection pool, nothing bounds the active ones{{.*}} [fanout-pool-missing-max-active]
}

// Another option of the same class, and pooling turned off.
void others() {
  auto Channels = google::cloud::Options{}.set<google::cloud::GrpcNumChannelsOption>(4);
  auto Unpooled = google::cloud::Options{}.set<gcs::ConnectionPoolSizeOption>(0);
}

void channelsUnlimited() {
  google::cloud::bigtable::ClientOptions Options;
  Options.set_connection_pool_size(-1);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: set_connection_pool_size = -1 means no limit on the active connections of the Cloud Bigtable channels{{.*}} [fanout-pool-missing-max-active]
}

auto channelsUnlimitedOption() {
  return google::cloud::Options{}.set<google::cloud::GrpcNumChannelsOption>(2147483647);
  // CHECK-MESSAGES: :[[@LINE-1]]:10: warning: GrpcNumChannelsOption = 2147483647 means no limit on the active connections of the Cloud Bigtable channels{{.*}} [fanout-pool-missing-max-active]
}

void unpooled() {
  gcs::ClientOptions Options;
  Options.set_connection_pool_size(0);
}
