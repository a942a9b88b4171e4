// spawn: std::thread detached in a macro
// loop: iterator over a map
// origin: field of a request
// waits: detached
// distance: macro
// differs: whether the macro takes a slot
// A: bounded N4 | limiter: std::counting_semaphore before the thread
// B: unbounded Y1 | limiter: none
// witness: runnable
#include "witness.h"
#include <map>
#include <semaphore>
#include <string>
#include <thread>

namespace rt {
inline std::counting_semaphore<> slots{18};
}

#ifdef TWIN
#define GO(...)                                                                                    \
  do {                                                                                             \
    std::thread([=] { __VA_ARGS__; }).detach();                                                    \
  } while (0)
#else
#define GO(...)                                                                                    \
  do {                                                                                             \
    rt::slots.acquire();                                                                           \
    std::thread([=] {                                                                              \
      __VA_ARGS__;                                                                                 \
      rt::slots.release();                                                                         \
    }).detach();                                                                                   \
  } while (0)
#endif

struct LabelUpdate {
  std::string project;
  std::map<std::string, std::string> labels;
};

static void applyLabel(const std::string &project, const std::string &key, const std::string &value) {
  if (!project.empty() && key != value)
    witness::task();
}

void onLabelUpdate(const LabelUpdate &update) {
  const std::string project = update.project;
  for (auto it = update.labels.begin(); it != update.labels.end(); ++it) {
    const std::string key = it->first, value = it->second;
    GO(applyLabel(project, key, value));
  }
}

int main(int argc, char **argv) {
  LabelUpdate update{"p-1", {}};
  for (std::size_t n = witness::size(argc, argv); n > 0; --n)
    update.labels["label" + std::to_string(n)] = "on";
  onLabelUpdate(update);
  return witness::report();
}
