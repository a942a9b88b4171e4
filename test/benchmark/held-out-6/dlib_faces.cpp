// trap: T38 D11
// spawn: A: dlib::create_new_thread; B: dlib::thread_pool
// loop: for over iterators
// origin: parameter
// waits: A: detached; B: wait_for_all_tasks
// distance: same function
// differs: which facility
// A: unbounded Y1 | limiter: none
// B: bounded N8 | limiter: thread_pool of 4
// witness: runnable
// libraries: -ldlib
#include "witness.h"
#include <dlib/threads.h>
#include <string>
#include <vector>

struct Crop {
  std::string image;
  int left, top;
};

static void align(void *p) {
  const Crop *c = static_cast<const Crop *>(p);
  witness::task();
  if (c->left < 0 || c->top < 0)
    std::puts("outside");
}

bool alignFaces(std::vector<Crop> &crops) {
#ifdef TWIN
  dlib::thread_pool pool(4);
#endif
  for (auto crop = crops.begin(); crop != crops.end(); ++crop) {
#ifdef TWIN
    pool.add_task_by_value([crop] { align(&*crop); });
#else
    if (!dlib::create_new_thread(align, &*crop))
      return false;
#endif
  }
#ifdef TWIN
  pool.wait_for_all_tasks();
#endif
  return true;
}

int main(int argc, char **argv) {
  static std::vector<Crop> crops;
  crops.assign(witness::size(argc, argv), Crop{"team.png", 4, 9});
  alignFaces(crops);
  return witness::report();
}
