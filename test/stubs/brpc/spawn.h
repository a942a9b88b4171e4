// Declarations of brpc (71871ee): only what starts, limits and awaits work, and
// a stub as protoc generates it.
#pragma once
#include <cstdint>

using bthread_t = uint64_t;
struct bthread_attr_t;
struct bthread_sem_t {
  unsigned *butex;
};
extern "C" {
int bthread_start_background(bthread_t *, const bthread_attr_t *,
                             void *(*fn)(void *), void *);
int bthread_start_urgent(bthread_t *, const bthread_attr_t *,
                         void *(*fn)(void *), void *);
int bthread_join(bthread_t, void **);
int bthread_sem_init(bthread_sem_t *, unsigned value);
int bthread_sem_wait(bthread_sem_t *);
int bthread_sem_trywait(bthread_sem_t *);
int bthread_sem_post(bthread_sem_t *);
int bthread_usleep(uint64_t);
bthread_t bthread_self();
}
namespace bthread {
struct CountdownEvent {
  int wait();
  void signal();
};
} // namespace bthread
namespace google::protobuf {
struct RpcController {
  virtual ~RpcController() = default;
};
struct Closure {};
} // namespace google::protobuf
namespace brpc {
struct CallId {
  uint64_t value;
};
struct Controller : google::protobuf::RpcController {
  CallId call_id();
};
void Join(CallId);
struct ChannelOptions;
struct Channel {
  int Init(const char *address, const ChannelOptions *);
};
google::protobuf::Closure *DoNothing();
} // namespace brpc
namespace acme {
struct Key {};
struct Value {};
struct Store_Stub {
  void Get(google::protobuf::RpcController *, const Key *, Value *,
           google::protobuf::Closure *);
};
} // namespace acme
