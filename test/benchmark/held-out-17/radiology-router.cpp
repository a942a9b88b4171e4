// spawn: std::jthread
// loop: nested range-for
// origin: map of vectors
// waits: destructor of the jthreads
// distance: member function
// limiter: counting_semaphore
// differs: where the semaphore is acquired
// A: unbounded Y2 | limiter: semaphore inside the task
// B: bounded N4 | limiter: semaphore before the spawn
// witness: runnable
#include "witness.h"
#include <atomic>
#include <map>
#include <semaphore>
#include <string>
#include <thread>
#include <vector>

struct Study {
  std::string Uid;
  std::size_t Instances = 0;
};

using Worklist = std::map<std::string, std::vector<Study>>;

class ArchiveLink {
public:
  bool store(const Study &S) {
    witness::work();
    Sent += S.Instances;
    return true;
  }

private:
  std::atomic<std::size_t> Sent{0};
};

class StudyRouter {
public:
  explicit StudyRouter(ArchiveLink &Archive) : Archive(Archive) {}

  void route(const Worklist &List) {
    std::vector<std::jthread> Transfers;
    for (const auto &[Modality, Studies] : List) {
      if (Modality == "SR")
        continue; // reports go by mail
      for (const Study &S : Studies) {
#ifdef TWIN
        Associations.acquire();
#endif
        Transfers.emplace_back([this, &S] { transfer(S); });
      }
    }
  }

  unsigned failures() const { return Failed; }

private:
  void transfer(const Study &S) {
    witness::Task Alive;
#ifndef TWIN
    Associations.acquire();
#endif
    if (!Archive.store(S))
      ++Failed;
    Associations.release();
  }

  ArchiveLink &Archive;
  std::counting_semaphore<> Associations{5};
  std::atomic<unsigned> Failed{0};
};

int main(int argc, char **argv) {
  const std::size_t Studies = witness::size(argc, argv);
  Worklist List;
  const char *Modalities[] = {"CT", "MR", "US", "SR"};
  for (std::size_t I = 0; I < Studies; ++I)
    List[Modalities[I % 3]].push_back({"1.2.840." + std::to_string(I), 12});
  List["SR"].push_back({"1.2.840.9", 1});
  ArchiveLink Archive;
  StudyRouter(Archive).route(List);
  return witness::report();
}
