// RUN: %check_rule %s fanout-pool-missing-max-active -- -isystem %stubs/brpc

#include <brpc/channel.h>

namespace brpc {
DECLARE_int32(max_connection_pool_size);
DECLARE_int32(idle_timeout_second);
} // namespace brpc

void setFlag() {
  brpc::FLAGS_max_connection_pool_size = 1000;
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: max_connection_pool_size bounds only the idle connections of the bRPC pooled connection type, nothing bounds the active ones{{.*}} [fanout-pool-missing-max-active]
}

void setByName() {
  google::SetCommandLineOption("max_connection_pool_size", "1000");
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: max_connection_pool_size bounds only the idle connections of the bRPC pooled connection type, nothing bounds the active ones{{.*}} [fanout-pool-missing-max-active]
}

// A time, another flag, and a limit on requests.
void otherKnobs(brpc::ServerOptions &Options) {
  brpc::FLAGS_idle_timeout_second = 1000;
  google::SetCommandLineOption("idle_timeout_second", "1000");
  Options.max_concurrency = 0;
}

// 0 keeps no connection.
void shortConnections() { google::SetCommandLineOption("max_connection_pool_size", "0"); }

void setByNewName() {
  gflags::SetCommandLineOption("max_connection_pool_size", "1000");
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: max_connection_pool_size bounds only the idle connections of the bRPC pooled connection type, nothing bounds the active ones{{.*}} [fanout-pool-missing-max-active]
}
void shortByNewName() { gflags::SetCommandLineOption("max_connection_pool_size", "0"); }

// Declared outside the library's namespace.
DECLARE_int32(max_connection_pool_size);

void setGlobalFlag() {
  FLAGS_max_connection_pool_size = 1000;
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: max_connection_pool_size bounds only the idle connections of the bRPC pooled connection type, nothing bounds the active ones{{.*}} [fanout-pool-missing-max-active]
}
