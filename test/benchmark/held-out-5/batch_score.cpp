// spawn: std::thread joined
// loop: index
// origin: parameter
// waits: after the loop
// distance: member function
// differs: the initial count of the semaphore
// A: unbounded Y3 | limiter: semaphore as large as the input
// B: bounded N4 | limiter: semaphore of fixed size
// witness: runnable
#include "witness.h"
#include <semaphore.h>
#include <stdexcept>
#include <thread>
#include <vector>

class PosixSem {
  sem_t s_;

public:
  explicit PosixSem(unsigned initial) {
    if (sem_init(&s_, 0, initial))
      throw std::runtime_error("sem_init");
  }
  ~PosixSem() { sem_destroy(&s_); }
  void down() {
    while (sem_wait(&s_) != 0) {
    }
  }
  void up() { sem_post(&s_); }
};

struct Document {
  std::vector<float> features;
  float score = 0;
};

class Ranker {
public:
  void rank(std::vector<Document> &docs) {
#ifdef TWIN
    PosixSem slots(12);
#else
    PosixSem slots(docs.size());
#endif
    std::vector<std::thread> scorers;
    for (size_t i = 0; i != docs.size(); ++i) {
      slots.down();
      scorers.emplace_back([&slots, &doc = docs[i]] {
        score(doc);
        slots.up();
      });
    }
    for (auto &s : scorers)
      s.join();
  }

private:
  static void score(Document &d) {
    witness::task();
    for (float f : d.features)
      d.score += f;
  }
};

int main(int argc, char **argv) {
  std::vector<Document> docs(witness::size(argc, argv), Document{{0.5f, 1.f}});
  Ranker().rank(docs);
  return witness::report();
}
