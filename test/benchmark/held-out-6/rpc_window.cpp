// trap: T15 D5
// spawn: grpc call, StartCall
// loop: index
// origin: request field
// waits: completion queue
// distance: member function
// differs: whether the queue is drained before the next call
// A: unbounded Y1 | limiter: none
// B: bounded N5 | limiter: waits for one when 16 are in flight
// witness: runnable
// packages: grpc++
#include "witness.h"
#include <grpcpp/create_channel.h>
#include <grpcpp/generic/generic_stub.h>
#include <grpcpp/grpcpp.h>
#include <memory>
#include <string>
#include <vector>

struct Hydrate {
  std::vector<std::string> posts;
};

class Hydrator {
public:
  explicit Hydrator(std::shared_ptr<grpc::Channel> channel) : stub_(channel) {}

  void run(const Hydrate &rq) {
    for (std::size_t i = 0; i < rq.posts.size(); ++i) {
#ifdef TWIN
      if (open_ == 16)
        finishOne();
#endif
      begin(rq.posts[i]);
    }
    while (open_ > 0)
      finishOne();
  }

private:
  struct Call {
    witness::Task alive;
    grpc::ClientContext context;
    grpc::ByteBuffer reply;
    grpc::Status status;
    std::unique_ptr<grpc::GenericClientAsyncResponseReader> reader;
  };

  void begin(const std::string &post) {
    auto *c = new Call;
    c->context.set_deadline(std::chrono::system_clock::now() + std::chrono::milliseconds(60));
    c->context.set_wait_for_ready(true);
    grpc::Slice slice(post);
    c->reader = stub_.PrepareUnaryCall(&c->context, "/feed.Posts/Get", grpc::ByteBuffer(&slice, 1), &queue_);
    c->reader->StartCall();
    c->reader->Finish(&c->reply, &c->status, c);
    ++open_;
  }

  void finishOne() {
    void *tag;
    bool ok;
    if (queue_.Next(&tag, &ok))
      delete static_cast<Call *>(tag);
    --open_;
  }

  grpc::GenericStub stub_;
  grpc::CompletionQueue queue_;
  int open_ = 0;
};

int main(int argc, char **argv) {
  Hydrate rq;
  rq.posts.assign(witness::size(argc, argv), "at://post");
  Hydrator h(grpc::CreateChannel("127.0.0.1:1", grpc::InsecureChannelCredentials()));
  h.run(rq);
  return witness::report();
}
