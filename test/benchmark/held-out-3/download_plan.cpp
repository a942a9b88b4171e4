// spawn: std::async
// loop: index
// origin: a function of another library
// waits: get after the loop
// distance: same function
// differs: std::min
// A: abstain-ok U2 | limiter: nothing says how large the answer can be
// B: bounded N11 | limiter: at most kMostParts
// witness: not-runnable (the library is not there)
#include "witness.h"
#include <algorithm>
#include <future>
#include <string>
#include <sys/types.h>
#include <vector>

// From libpartition.
extern "C" size_t lp_plan_parts(const char *object, off_t size);
extern "C" int lp_read_part(const char *object, size_t part, char *out);

namespace {

constexpr size_t kMostParts = 10;

int readPart(const std::string &object, size_t part, std::string &out) {
  witness::task();
  out.resize(1 << 16);
  return lp_read_part(object.c_str(), part, out.data());
}

} // namespace

std::string download(const std::string &object, off_t size) {
#ifdef TWIN
  const size_t parts = std::min(lp_plan_parts(object.c_str(), size), kMostParts);
#else
  const size_t parts = lp_plan_parts(object.c_str(), size);
#endif
  std::vector<std::string> data(parts);
  std::vector<std::future<int>> reads;
  for (size_t part = 0; part < parts; ++part)
    reads.push_back(std::async(std::launch::async, readPart, std::cref(object), part, std::ref(data[part])));

  std::string whole;
  for (size_t part = 0; part < parts; ++part)
    if (reads[part].get() == 0)
      whole += data[part];
  return whole;
}

int main(int argc, char **argv) {
  download(argc > 1 ? argv[1] : "a", 1 << 20);
  return witness::report();
}
