// REQUIRES: grpc-headers, protobuf
// RUN: rm -rf %t && mkdir -p %t
// RUN: protoc -I%S/Inputs --cpp_out=%t --grpc_out=%t --plugin=protoc-gen-grpc=/usr/bin/grpc_cpp_plugin fetch.proto
// RUN: %check_rule %s fanout-unbounded-spawn -- -I%t
// gRPC: AsyncX starts the call, PrepareAsyncX does not, StartCall does.

#include "fetch.grpc.pb.h"

#include <grpcpp/grpcpp.h>

#include <memory>
#include <semaphore>
#include <string>
#include <vector>

using Uris = std::vector<std::string>;
using Reader = grpc::ClientAsyncResponseReader<store::Page>;
store::Uri request(const std::string &uri);

void asyncEach(store::Fetch::Stub &stub, grpc::ClientContext *context, grpc::CompletionQueue &queue, const Uris &uris) {
  std::vector<std::unique_ptr<Reader>> readers;
  for (const auto &uri : uris)
    readers.push_back(stub.AsyncGet(context, request(uri), &queue));
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

// OK: prepared, not started.
void preparedEach(store::Fetch::Stub &stub, grpc::ClientContext *context, grpc::CompletionQueue &queue,
                  const Uris &uris) {
  std::vector<std::unique_ptr<Reader>> readers;
  for (const auto &uri : uris)
    readers.push_back(stub.PrepareAsyncGet(context, request(uri), &queue));
}

void preparedAndStarted(store::Fetch::Stub &stub, grpc::ClientContext *context, grpc::CompletionQueue &queue,
                        const Uris &uris) {
  std::vector<std::unique_ptr<Reader>> readers;
  for (const auto &uri : uris) {
    readers.push_back(stub.PrepareAsyncGet(context, request(uri), &queue));
    readers.back()->StartCall();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }
}

// OK: the blocking call.
void blockingEach(store::Fetch::Stub &stub, const Uris &uris) {
  for (const auto &uri : uris) {
    grpc::ClientContext context;
    store::Page page;
    stub.Get(&context, request(uri), &page);
  }
}

void callbackEach(store::Fetch::Stub &stub, grpc::ClientContext *context, store::Uri *uri, store::Page *page,
                  const Uris &uris) {
  for (const auto &each : uris) {
    uri->set_text(each);
    stub.async()->Get(context, uri, page, [](grpc::Status) {});
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }
}

std::counting_semaphore<> slots(64);

// OK: the callback gives the slot back.
void callbackEachWithSlot(store::Fetch::Stub &stub, grpc::ClientContext *context, store::Uri *uri,
                          store::Page *page, const Uris &uris) {
  for (const auto &each : uris) {
    slots.acquire();
    uri->set_text(each);
    stub.async()->Get(context, uri, page, [](grpc::Status) { slots.release(); });
  }
}

// The slot comes back before the call is done.
void slotAroundTheStart(store::Fetch::Stub &stub, grpc::ClientContext *context, store::Uri *uri,
                        store::Page *page, const Uris &uris) {
  for (const auto &each : uris) {
    slots.acquire();
    uri->set_text(each);
    stub.async()->Get(context, uri, page, [](grpc::Status) {});
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    slots.release();
  }
}

static bool finishOne(grpc::CompletionQueue &queue) {
  void *tag;
  bool ok;
  return queue.Next(&tag, &ok) && ok;
}

// OK: when eight are out, it takes one from the queue.
void whenEightAreOut(store::Fetch::Stub &stub, grpc::ClientContext *context, grpc::CompletionQueue &queue,
                     const Uris &uris) {
  std::vector<std::unique_ptr<Reader>> readers;
  unsigned out = 0;
  for (const auto &uri : uris) {
    if (out >= 8 && finishOne(queue))
      --out;
    readers.push_back(stub.PrepareAsyncGet(context, request(uri), &queue));
    readers.back()->StartCall();
    ++out;
  }
}

static bool lookForOne(grpc::CompletionQueue &queue) {
  void *tag;
  bool ok;
  return queue.AsyncNext(&tag, &ok, std::chrono::system_clock::now()) == grpc::CompletionQueue::GOT_EVENT && ok;
}

void unlessNoneHasEnded(store::Fetch::Stub &stub, grpc::ClientContext *context, grpc::CompletionQueue &queue,
                        const Uris &uris) {
  std::vector<std::unique_ptr<Reader>> readers;
  unsigned out = 0;
  for (const auto &uri : uris) {
    if (out >= 8 && lookForOne(queue))
      --out;
    readers.push_back(stub.PrepareAsyncGet(context, request(uri), &queue));
    readers.back()->StartCall();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    ++out;
  }
}
