// spawn: grpc::GenericStub::PrepareUnaryCall
// loop: range-for
// origin: vector parameter
// limiter: none
// waits: completion queue
// distance: helper function
// differs: limiter
// A: unbounded Y1 | limiter: none
// B: bounded N5 | limiter: one is awaited when ten are outstanding
// witness: runnable
// packages: grpc++
#include "witness.h"
#include <grpcpp/generic/generic_stub.h>
#include <grpcpp/grpcpp.h>
#include <memory>
#include <string>
#include <vector>

struct Replica {
  std::string key;
  std::string value;
};

class Replicator {
public:
  explicit Replicator(std::shared_ptr<grpc::Channel> channel) : stub_(std::move(channel)) {}

  int replicate(const std::vector<Replica> &replicas) {
    for (const Replica &replica : replicas) {
#ifdef TWIN
      if (outstanding_ >= 10)
        awaitOne();
#endif
      start(replica);
    }
    while (outstanding_ > 0)
      awaitOne();
    return acknowledged_;
  }

private:
  struct Call {
    witness::Task alive;
    grpc::ClientContext context;
    grpc::ByteBuffer response;
    grpc::Status status;
    std::unique_ptr<grpc::GenericClientAsyncResponseReader> reader;
  };

  void start(const Replica &replica) {
    auto *call = new Call;
    grpc::Slice slice(replica.key + '=' + replica.value);
    call->reader = stub_.PrepareUnaryCall(&call->context, "/kv.Store/Put",
                                          grpc::ByteBuffer(&slice, 1), &queue_);
    call->reader->StartCall();
    call->reader->Finish(&call->response, &call->status, call);
    ++outstanding_;
  }

  void awaitOne() {
    void *tag = nullptr;
    bool ok = false;
    queue_.Next(&tag, &ok);
    std::unique_ptr<Call> call(static_cast<Call *>(tag));
    acknowledged_ += call->status.ok();
    --outstanding_;
  }

  grpc::GenericStub stub_;
  grpc::CompletionQueue queue_;
  int outstanding_ = 0;
  int acknowledged_ = 0;
};

int main(int argc, char **argv) {
  std::vector<Replica> replicas(witness::size(argc, argv), Replica{"k", "v"});
  Replicator replicator(grpc::CreateChannel("127.0.0.1:1", grpc::InsecureChannelCredentials()));
  replicator.replicate(replicas);
  return witness::report();
}
