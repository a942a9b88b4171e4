// What the tests need of gRPC.
#pragma once

#include <string>

#define GRPC_ARG_MAX_CONCURRENT_STREAMS "grpc.max_concurrent_streams"
#define GRPC_ARG_MAX_CONNECTION_IDLE_MS "grpc.max_connection_idle_ms"

namespace grpc {
class ChannelArguments {
public:
  void SetInt(const std::string &key, int value);
};
} // namespace grpc
