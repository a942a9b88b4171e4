// spawn: std::thread detached
// loop: range-for
// origin: request field
// waits: detached
// distance: class template
// differs: whether the channel has a capacity
// A: unbounded Y3 | limiter: token channel without a capacity
// B: bounded N4 | limiter: token channel of capacity 10
// witness: runnable
#include "witness.h"
#include <condition_variable>
#include <limits>
#include <mutex>
#include <queue>
#include <string>
#include <thread>
#include <vector>

template <typename T, std::size_t Capacity> class Channel {
public:
  void send(T v) {
    std::unique_lock lk(m_);
    notFull_.wait(lk, [this] { return q_.size() < Capacity; });
    q_.push(std::move(v));
    notEmpty_.notify_one();
  }
  T receive() {
    std::unique_lock lk(m_);
    notEmpty_.wait(lk, [this] { return !q_.empty(); });
    T v = std::move(q_.front());
    q_.pop();
    notFull_.notify_one();
    return v;
  }

private:
  std::mutex m_;
  std::condition_variable notFull_, notEmpty_;
  std::queue<T> q_;
};

struct Token {};

#ifdef TWIN
static Channel<Token, 10> tokens;
#else
static Channel<Token, std::numeric_limits<std::size_t>::max()> tokens;
#endif

struct InviteRequest {
  std::vector<std::string> guests;
};

static void invite(const std::string &guest) {
  witness::task();
  if (guest.empty())
    std::puts("no guest");
}

void handleInvite(const InviteRequest &rq) {
  for (const auto &guest : rq.guests) {
    tokens.send(Token{});
    std::thread([guest] {
      invite(guest);
      tokens.receive();
    }).detach();
  }
}

int main(int argc, char **argv) {
  handleInvite({std::vector<std::string>(witness::size(argc, argv), "zoe")});
  return witness::report();
}
