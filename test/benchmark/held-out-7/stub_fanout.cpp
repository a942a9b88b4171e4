// spawn: gRPC async unary call
// loop: index
// origin: parameter
// waits: completion queue
// distance: same function
// differs: whether the queue is drained inside the loop
// A: unbounded Y1 | limiter: none
// B: bounded N5 | limiter: takes one completion when 8 are out
// witness: runnable
// packages: grpc++
#include "witness.h"
#include <chrono>
#include <grpcpp/generic/generic_stub.h>
#include <grpcpp/grpcpp.h>
#include <memory>
#include <string>
#include <vector>

struct Call {
  grpc::ClientContext ctx;
  grpc::ByteBuffer reply;
  grpc::Status status;
  std::unique_ptr<grpc::GenericClientAsyncResponseReader> rpc;
};

static bool finishOne(grpc::CompletionQueue &cq) {
  void *tag;
  bool ok;
  if (!cq.Next(&tag, &ok))
    return false;
  delete static_cast<Call *>(tag);
  witnessLeave();
  return ok;
}

void lookupAll(grpc::GenericStub &stub, const std::vector<std::string> &keys) {
  grpc::CompletionQueue cq;
  std::size_t out = 0;
  for (std::size_t i = 0; i < keys.size(); ++i) {
#ifdef TWIN
    if (out >= 8 && finishOne(cq))
      --out;
#endif
    auto *c = new Call;
    c->ctx.set_wait_for_ready(true);
    c->ctx.set_deadline(std::chrono::system_clock::now() + std::chrono::milliseconds(80));
    grpc::Slice s(keys[i]);
    c->rpc = stub.PrepareUnaryCall(&c->ctx, "/kv.Store/Get", grpc::ByteBuffer(&s, 1), &cq);
    witnessEnter();
    c->rpc->StartCall();
    c->rpc->Finish(&c->reply, &c->status, c);
    ++out;
  }
  while (out-- > 0)
    finishOne(cq);
}

int main(int argc, char **argv) {
  std::vector<std::string> keys(witness::size(argc, argv), "user:1");
  grpc::GenericStub stub(
      grpc::CreateChannel("unix:/tmp/none.sock", grpc::InsecureChannelCredentials()));
  lookupAll(stub, keys);
  return witness::report();
}
