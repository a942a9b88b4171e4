// spawn: std::thread detached
// loop: while over an iterator
// origin: list of a request
// limiter: counting semaphore
// waits: detached
// distance: member function
// differs: lifetime of the semaphore
// A: unbounded Y6 | limiter: new semaphore each time
// B: bounded N4 | limiter: semaphore of the object
// witness: runnable
#include "witness.h"
#include <list>
#include <memory>
#include <semaphore>
#include <string>
#include <thread>

struct Lecture {
  std::string course;
  int chapter = 0;
};

struct UploadRequest {
  std::string teacher;
  std::list<Lecture> lectures;
};

class LectureEncoder {
public:
  using Slots = std::counting_semaphore<8>;

  void upload(const UploadRequest &request) {
    auto lecture = request.lectures.begin();
    while (lecture != request.lectures.end()) {
      if (lecture->chapter > 0)
        encode(*lecture);
      ++lecture;
    }
  }

private:
  void encode(const Lecture &lecture) {
#ifndef TWIN
    auto slots = std::make_shared<Slots>(8);
#else
    auto slots = slots_;
#endif
    slots->acquire();
    std::thread([slots, lecture] {
      runEncoder(lecture);
      slots->release();
    }).detach();
  }

  static void runEncoder(const Lecture &lecture) {
    if (lecture.course.empty())
      return;
    witness::task();
  }

  std::shared_ptr<Slots> slots_ = std::make_shared<Slots>(8);
};

int main(int argc, char **argv) {
  UploadRequest request{"Prof. Noether", {}};
  request.lectures.assign(witness::size(argc, argv), Lecture{"Algebra I", 4});
  LectureEncoder encoder;
  encoder.upload(request);
  return witness::report();
}
