// spawn: std::packaged_task on std::thread
// loop: range-for
// origin: vector parameter
// waits: future after the loop
// distance: member function
// differs: whether the answer of the semaphore is looked at
// A: unbounded Y4 | limiter: try_acquire without a look at the answer
// B: bounded N4 | limiter: try_acquire until it is granted
// witness: runnable
#include "witness.h"
#include <chrono>
#include <future>
#include <optional>
#include <semaphore>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

struct Owner {
  std::string Chip;
  std::string Phone;
};

class Registry {
public:
  std::future<Owner> lookUp(const std::string &Chip) {
    waitForLine();
    std::packaged_task<Owner()> Query([this, Chip] { return query(Chip); });
    auto Answer = Query.get_future();
    std::thread(std::move(Query)).detach();
    return Answer;
  }

private:
  void waitForLine() {
    using namespace std::chrono_literals;
#ifndef TWIN
    (void)Lines.try_acquire_for(10us);
#else
    while (!Lines.try_acquire_for(500ms))
      fprintf(stderr, "registry: still waiting for a line\n");
#endif
  }

  Owner query(const std::string &Chip) {
    struct Release {
      std::counting_semaphore<> &Slots;
      ~Release() { Slots.release(); }
    } OnExit{Lines};
    witness::task();
    if (Chip.size() != 15)
      throw std::invalid_argument("not an ISO 11784 number: " + Chip);
    return {Chip, "0721-" + Chip.substr(9)};
  }

  std::counting_semaphore<> Lines{6};
};

std::vector<Owner> ownersOf(Registry &R, const std::vector<std::string> &Found) {
  std::vector<std::future<Owner>> Answers;
  for (const std::string &Chip : Found)
    Answers.push_back(R.lookUp(Chip));
  std::vector<Owner> Owners;
  for (auto &A : Answers) {
    try {
      Owners.push_back(A.get());
    } catch (const std::invalid_argument &E) {
      fprintf(stderr, "%s\n", E.what());
    }
  }
  return Owners;
}

int main(int argc, char **argv) {
  std::vector<std::string> Found;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Found.push_back(std::to_string(276098100000000 + I));
  static Registry R;
  return ownersOf(R, Found).empty() ? 1 : witness::report();
}
