// RUN: %check_rule %s fanout-pool-missing-max-active
// REQUIRES: grpc-headers

#include <grpcpp/grpcpp.h>

#include <climits>

// Streams and times of one connection: no bound, and no claim of one.
void arguments(grpc::ChannelArguments &Args) { Args.SetInt(GRPC_ARG_MAX_CONCURRENT_STREAMS, INT_MAX); }
void times(grpc::ChannelArguments &Args) { Args.SetInt(GRPC_ARG_MAX_CONNECTION_IDLE_MS, INT_MAX); }
void server(grpc::ServerBuilder &Builder) {
  Builder.AddChannelArgument(GRPC_ARG_MAX_CONCURRENT_STREAMS, INT_MAX);
}
