// spawn: std::packaged_task on std::thread
// loop: while with a window
// origin: applicants of a batch file
// waits: future
// distance: helper function
// limiter: deque of futures
// differs: what is done with the oldest future when the window is full
// A: unbounded Y5 | limiter: oldest future is dropped when the window is full
// B: bounded N5 | limiter: oldest future is awaited when the window is full
// witness: runnable
#include "witness.h"
#include <deque>
#include <future>
#include <istream>
#include <sstream>
#include <string>
#include <thread>

struct Applicant {
  std::string Reference;
  double Income = 0, Debt = 0;
};

struct Score {
  std::string Reference;
  int Points = 0;
};

static Score rate(const Applicant &A) {
  witness::task();
  return {A.Reference, A.Debt > 0 ? static_cast<int>(600 * A.Income / A.Debt) : 850};
}

class ScoreBatch {
public:
  std::size_t run(std::istream &In) {
    Applicant A;
    while (In >> A.Reference >> A.Income >> A.Debt) {
      if (InFlight.size() >= Window)
        retire();
      InFlight.push_back(start(A));
    }
    while (!InFlight.empty())
      collect();
    return Rated;
  }

private:
  static constexpr std::size_t Window = 8;

  static std::future<Score> start(Applicant A) {
    std::packaged_task<Score()> Task([A = std::move(A)] { return rate(A); });
    auto Result = Task.get_future();
    std::thread(std::move(Task)).detach();
    return Result;
  }

  void retire() {
#ifdef TWIN
    collect();
#else
    InFlight.pop_front();
#endif
  }

  void collect() {
    Score S = InFlight.front().get();
    InFlight.pop_front();
    if (S.Points > 0)
      ++Rated;
  }

  std::deque<std::future<Score>> InFlight;
  std::size_t Rated = 0;
};

int main(int argc, char **argv) {
  std::size_t N = witness::size(argc, argv);
  std::ostringstream File;
  for (std::size_t I = 0; I < N; ++I)
    File << "APP" << I << " 31000 " << 1000 + I << '\n';
  std::istringstream In(File.str());
  ScoreBatch().run(In);
  return witness::report();
}
