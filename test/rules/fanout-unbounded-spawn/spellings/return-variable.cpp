// RUN: %check_rule %s fanout-unbounded-spawn -- -std=c++20
// RUN: %check_rule %s fanout-unbounded-spawn -- -std=c++20 -DOTHER
// One meaning, one verdict. What a helper answers, returned at once and kept in a variable first.
// -DAFTER2: if (Workers.size() >= 8) return false; return true;   -DAFTER3: the same turned round
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>
class Executor {
public:
  void execute(std::function<void()> Job) {
    std::lock_guard Lock(Guard);
    Jobs.push_back(std::move(Job));
    if (Jobs.size() > Idle && mayGrow())
      Workers.emplace_back([this] { drain(); });
    Wake.notify_one();
  }
private:
  bool mayGrow() const {
#ifdef OTHER
    const bool Room = Workers.size() < 8;
    return Room;
#else
    return Workers.size() < 8;
#endif
  }
  void drain();
  std::mutex Guard;
  std::condition_variable Wake;
  std::deque<std::function<void()>> Jobs;
  std::size_t Idle = 0;
  std::vector<std::jthread> Workers;
};
void run(Executor &E, const std::vector<int> &Batch, void (*F)(int)) {
  for (int B : Batch)
    E.execute([=] { F(B); });
}
