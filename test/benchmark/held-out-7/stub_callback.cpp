// spawn: gRPC callback unary call
// loop: range-for
// origin: request field
// waits: condition variable after the loop
// distance: same function
// differs: whether the loop waits while many calls are open
// A: unbounded Y1 | limiter: none
// B: bounded N9 | limiter: count of open calls
// witness: runnable
// packages: grpc++
#include "witness.h"
#include <chrono>
#include <condition_variable>
#include <grpcpp/generic/generic_stub.h>
#include <grpcpp/grpcpp.h>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

struct EnrichRequest {
  std::vector<std::string> user_ids;
};

class EnrichService {
public:
  explicit EnrichService(std::shared_ptr<grpc::Channel> ch) : stub_(ch) {}

  int Enrich(const EnrichRequest &rq) {
    for (const auto &id : rq.user_ids) {
      struct Call {
        grpc::ClientContext ctx;
        grpc::ByteBuffer in, out;
      };
      auto c = std::make_shared<Call>();
      c->ctx.set_wait_for_ready(true);
      c->ctx.set_deadline(std::chrono::system_clock::now() + std::chrono::milliseconds(70));
      grpc::Slice s(id);
      c->in = grpc::ByteBuffer(&s, 1);
      {
        std::unique_lock lk(m_);
#ifdef TWIN
        cv_.wait(lk, [this] { return open_ < 16; });
#endif
        ++open_;
      }
      witnessEnter();
      stub_.UnaryCall(&c->ctx, "/users.Users/Get", grpc::StubOptions(), &c->in, &c->out,
                      [this, c](grpc::Status st) {
                        witnessLeave();
                        std::lock_guard g(m_);
                        failed_ += !st.ok();
                        --open_;
                        cv_.notify_all();
                      });
    }
    std::unique_lock lk(m_);
    cv_.wait(lk, [this] { return open_ == 0; });
    return failed_;
  }

private:
  grpc::GenericStub stub_;
  std::mutex m_;
  std::condition_variable cv_;
  int open_ = 0, failed_ = 0;
};

int main(int argc, char **argv) {
  EnrichRequest rq{std::vector<std::string>(witness::size(argc, argv), "42")};
  EnrichService s(grpc::CreateChannel("unix:/tmp/users.none", grpc::InsecureChannelCredentials()));
  s.Enrich(rq);
  return witness::report();
}
