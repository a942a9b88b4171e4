// spawn: std::packaged_task
// loop: for over a map
// origin: request field
// waits: after the loop
// distance: same function
// differs: who calls the packaged task
// A: unbounded Y1 | limiter: none | spawn: std::thread detached
// B: bounded N10 | limiter: none | spawn: nothing, the caller calls it
// witness: runnable
#include "witness.h"
#include <future>
#include <map>
#include <string>
#include <thread>
#include <vector>

struct PatchRequest {
  std::map<std::string, std::string> fields;
};

static bool writeField(const std::string &name, const std::string &value) {
  witness::task();
  return name.size() < 64 && value.size() < 4096;
}

bool patch(const PatchRequest &rq) {
  std::vector<std::future<bool>> writes;
  for (auto it = rq.fields.cbegin(); it != rq.fields.cend(); ++it) {
    std::packaged_task<bool(const std::string &, const std::string &)> task(writeField);
    writes.push_back(task.get_future());
#ifdef TWIN
    task(it->first, it->second);
#else
    std::thread(std::move(task), it->first, it->second).detach();
#endif
  }
  bool ok = true;
  for (auto &w : writes)
    ok &= w.get();
  return ok;
}

int main(int argc, char **argv) {
  PatchRequest rq;
  for (std::size_t n = witness::size(argc, argv); n > 0; --n)
    rq.fields["f" + std::to_string(n)] = "1";
  return patch(rq) ? witness::report() : 1;
}
