// REQUIRES: grpc-headers, protobuf
// RUN: rm -rf %t && mkdir -p %t
// RUN: protoc -I%S/Inputs --cpp_out=%t --grpc_out=%t --plugin=protoc-gen-grpc=/usr/bin/grpc_cpp_plugin store.proto
// RUN: %row_check grpc %s -- -std=c++17 -I%t
#include "store.grpc.pb.h"
#include <grpcpp/grpcpp.h>

void calls(acme::Store::Stub &stub, grpc::ClientContext *context, acme::Key key, acme::Value value,
           grpc::CompletionQueue &queue, grpc::Status status, grpc::ClientReadReactor<acme::Value> *reactor) {
  stub.Get(context, key, &value);
  auto started = stub.AsyncGet(context, key, &queue);                  //= spawn async-call
  started->Finish(&value, &status, nullptr);
  auto prepared = stub.PrepareAsyncGet(context, key, &queue);          //= neutral lazy
  prepared->StartCall();                                               //= spawn async-call
  auto stream = stub.AsyncWatch(context, key, &queue, nullptr);        //= spawn async-call
  stub.async()->Get(context, &key, &value, [](grpc::Status) {});       //= spawn async-call
  stub.async()->Watch(context, &key, reactor);                         //= spawn async-call
  void *tag;
  bool ok;
  queue.Next(&tag, &ok);                                               //= join-any async-call
  queue.AsyncNext(&tag, &ok, std::chrono::system_clock::now());        //= wait
  queue.Shutdown();
}

void channels(grpc::ServerReader<acme::Value> &serverReader,
              grpc::ServerReaderWriter<acme::Value, acme::Key> &serverBoth,
              grpc::ClientReader<acme::Value> &clientReader,
              grpc::ClientReaderWriter<acme::Key, acme::Value> &clientBoth, acme::Value value,
              acme::Key key) {
  auto credentials = grpc::InsecureChannelCredentials();
  grpc::CreateChannel("a", credentials);                               //= open connection
  grpc::CreateCustomChannel("a", credentials, grpc::ChannelArguments()); //= open connection
  serverReader.Read(&value);                                           //= source events
  serverBoth.Read(&key);                                               //= source events
  clientReader.Read(&value);                                           //= source events
  clientBoth.Read(&value);                                             //= source events
}
