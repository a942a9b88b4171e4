// spawn: std::thread detached
// loop: range-for
// origin: container parameter
// waits: detached
// distance: shared pointer with a deleter
// differs: whether the task holds the token
// A: unbounded Y5 | limiter: the token ends with the iteration
// B: bounded N4 | limiter: the token ends with the task
// witness: runnable
#include "witness.h"
#include <memory>
#include <semaphore>
#include <string>
#include <thread>
#include <vector>

struct Photo {
  std::string album;
  std::string file;
};

class FaceIndex {
public:
  void add(const std::vector<Photo> &photos) {
    for (const Photo &photo : photos) {
      if (photo.file.empty())
        continue;
      auto token = takeSlot();
#ifdef TWIN
      std::thread([this, photo, token] { detectFaces(photo); }).detach();
#else
      std::thread([this, photo] { detectFaces(photo); }).detach();
#endif
    }
  }

private:
  // The slot is free again when the last copy of the token is gone.
  std::shared_ptr<void> takeSlot() {
    slots_.acquire();
    return std::shared_ptr<void>(this, [](void *self) {
      static_cast<FaceIndex *>(self)->slots_.release();
    });
  }

  void detectFaces(const Photo &) { witness::task(); }

  std::counting_semaphore<64> slots_{6};
};

int main(int argc, char **argv) {
  FaceIndex index;
  index.add(std::vector<Photo>(witness::size(argc, argv), Photo{"2025", "1.jpg"}));
  return witness::report();
}
