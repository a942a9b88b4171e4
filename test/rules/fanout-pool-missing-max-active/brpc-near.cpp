// RUN: %check_rule %s fanout-pool-missing-max-active -- -isystem %stubs/brpc

#include <brpc/channel.h>

// 0 keeps no connection at all.

namespace brpc {
DECLARE_int32(max_connection_pool_size);
} // namespace brpc
void shortByFlag() { brpc::FLAGS_max_connection_pool_size = 0; }

DECLARE_int32(max_connection_pool_size);
void shortByGlobalFlag() { FLAGS_max_connection_pool_size = 0; }
