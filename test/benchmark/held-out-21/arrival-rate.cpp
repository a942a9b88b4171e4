// spawn: std::jthread
// loop: while with a countdown
// origin: number of a test plan
// waits: destructor of a vector
// distance: member function
// differs: what is acquired before a user starts
// A: bounded N4 | limiter: semaphore
// B: unbounded Y7 | limiter: a pause between the starts
// witness: runnable
#include "witness.h"
#include <chrono>
#include <charconv>
#include <semaphore>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

using namespace std::chrono_literals;

struct TestPlan {
  std::string Target;
  unsigned Users = 0;

  static TestPlan parse(std::string_view Line) {
    TestPlan Plan;
    auto Space = Line.find(' ');
    Plan.Target = Line.substr(0, Space);
    if (Space != std::string_view::npos)
      std::from_chars(Line.data() + Space + 1, Line.data() + Line.size(), Plan.Users);
    return Plan;
  }
};

class Pace {
public:
  void enter() {
#ifdef TWIN
    std::this_thread::sleep_for(50us);
#else
    Lanes.acquire();
#endif
  }
  void leave() { Lanes.release(); }

private:
  std::counting_semaphore<> Lanes{25};
};

class Runner {
public:
  void run(const TestPlan &Plan) {
    std::vector<std::jthread> Users;
    unsigned Left = Plan.Users;
    while (Left-- > 0) {
      Arrivals.enter();
      Users.emplace_back([this, &Plan] {
        visit(Plan.Target);
        Arrivals.leave();
      });
    }
  }

private:
  void visit(const std::string &Target) {
    witness::task();
    (void)Target;
  }

  Pace Arrivals;
};

int main(int argc, char **argv) {
  auto Plan = TestPlan::parse("https://shop.test/cart " + std::to_string(witness::size(argc, argv)));
  Runner().run(Plan);
  return witness::report();
}
