// spawn: std::thread
// loop: while over iterators
// origin: iterator range
// waits: after the loop
// distance: function template
// differs: guard
// A: unbounded Y1 | limiter: none
// B: bounded N7 | limiter: a longer range is refused
// witness: runnable
#include "witness.h"
#include <iterator>
#include <string>
#include <thread>
#include <utility>
#include <vector>

namespace rpc {

struct Call {
  std::string method;
  int result = 0;
};

inline void invoke(Call &call) {
  witness::task();
  call.result = static_cast<int>(call.method.size());
}

template <typename It> bool dispatch(It first, It last) {
#ifdef TWIN
  if (std::distance(first, last) > 30)
    return false;
#endif
  std::vector<std::thread> calls;
  while (first != last) {
    calls.emplace_back([call = &*first] { invoke(*call); });
    ++first;
  }
  for (auto &call : calls)
    call.join();
  return true;
}

bool handle_batch(std::vector<Call> &batch) { return dispatch(batch.begin(), batch.end()); }

} // namespace rpc

int main(int argc, char **argv) {
  std::vector<rpc::Call> batch(witness::size(argc, argv));
  rpc::handle_batch(batch);
  return witness::report();
}
