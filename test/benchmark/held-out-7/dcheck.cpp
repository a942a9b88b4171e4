// spawn: std::thread joined
// loop: index
// origin: field of a parsed protobuf message
// waits: after the loop
// distance: macro
// differs: what the macro does
// A: unbounded Y7 | limiter: debug check that expands to nothing
// B: bounded N7 | limiter: check that throws
// witness: runnable
// packages: protobuf
#include "witness.h"
#include <google/protobuf/struct.pb.h>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

#ifdef TWIN
#define ENSURE(cond)                                                                               \
  do {                                                                                             \
    if (!(cond))                                                                                   \
      throw std::invalid_argument(#cond);                                                          \
  } while (false)
#else
#define ENSURE(cond)                                                                               \
  do {                                                                                             \
    if (false && !(cond))                                                                          \
      throw std::invalid_argument(#cond);                                                          \
  } while (false)
#endif

static void evaluate(const google::protobuf::Value &v) {
  witness::task();
  if (v.kind_case() == google::protobuf::Value::KIND_NOT_SET)
    std::puts("null expression");
}

void evaluateBatch(const google::protobuf::ListValue &batch) {
  ENSURE(batch.values_size() <= 50);
  std::vector<std::thread> ts;
  for (int i = 0; i < batch.values_size(); ++i)
    ts.emplace_back(evaluate, std::cref(batch.values(i)));
  for (auto &t : ts)
    t.join();
}

int main(int argc, char **argv) {
  google::protobuf::ListValue sent, batch;
  for (std::size_t n = witness::size(argc, argv); n > 0; --n)
    sent.add_values()->set_string_value("a + b");
  batch.ParseFromString(sent.SerializeAsString());
  try {
    evaluateBatch(batch);
  } catch (const std::exception &e) {
    std::fprintf(stderr, "%s\n", e.what());
  }
  return witness::report();
}
