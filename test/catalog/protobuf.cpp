// REQUIRES: protobuf
// RUN: rm -rf %t && mkdir -p %t
// RUN: protoc -I%S/Inputs --cpp_out=%t store.proto
// RUN: %row_check protobuf %s -- -std=c++17 -I%t
#include "store.pb.h"

extern const acme::Value Message;                                  //= input
extern std::remove_reference_t<decltype(Message.parts())> Strings; //= input
extern std::remove_reference_t<decltype(Message.sizes())> Numbers; //= input
extern std::remove_reference_t<decltype(Message.tags())> Tags;     //= input
