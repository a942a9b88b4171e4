// spawn: std::thread
// loop: range-for
// origin: vector parameter
// waits: join after the loop
// distance: member function
// differs: the lifetime of the semaphore
// A: bounded N4 | limiter: semaphore of the clinic
// B: unbounded Y6 | limiter: a new semaphore for each animal
// witness: runnable
#include "witness.h"
#include <memory>
#include <semaphore>
#include <string>
#include <thread>
#include <vector>

struct Animal {
  std::string Name, Species;
  bool Chipped = false;
};

using Tables = std::counting_semaphore<64>;

class Clinic {
public:
  explicit Clinic(int Vets) : Vets(Vets), Shared(std::make_shared<Tables>(Vets)) {}

  ~Clinic() {
    for (auto &E : Examinations)
      E.join();
  }

  void admit(std::vector<Animal> &Arrivals) {
    for (Animal &A : Arrivals) {
      std::shared_ptr<Tables> Free = tables();
      Free->acquire();
      Examinations.emplace_back([&A, Free] {
        examine(A);
        Free->release();
      });
    }
  }

private:
  std::shared_ptr<Tables> tables() const {
#ifdef TWIN
    return std::make_shared<Tables>(Vets);
#else
    return Shared;
#endif
  }

  static void examine(Animal &A) {
    witness::task();
    A.Chipped = A.Species != "hedgehog";
  }

  int Vets;
  std::shared_ptr<Tables> Shared;
  std::vector<std::thread> Examinations;
};

int main(int argc, char **argv) {
  std::vector<Animal> Arrivals(witness::size(argc, argv), Animal{"Minka", "cat"});
  {
    Clinic C(3);
    C.admit(Arrivals);
  }
  return witness::report();
}
