// RUN: %check_rule %s fanout-unbounded-spawn -- -std=c++20
// A kept answer that is given another value before it is returned.

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
    if (mayGrow())
      Workers.emplace_back([this] { drain(); });
    Wake.notify_one();
  }
private:
  bool mayGrow() const { // room is asked for, and something else is answered
    const bool Room = Workers.size() < 8;
    bool Answer = Room;
    Answer = !Jobs.empty();
    return Answer;
  }
  void drain();
  std::mutex Guard;
  std::condition_variable Wake;
  std::deque<std::function<void()>> Jobs;
  std::vector<std::jthread> Workers;
};
void run(Executor &E, const std::vector<int> &Batch, void (*F)(int)) {
  for (int B : Batch)
    E.execute([=] { F(B); });
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}
