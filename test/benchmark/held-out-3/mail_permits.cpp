// spawn: std::thread detached
// loop: range-for
// origin: field of a request
// waits: detached
// distance: lambda
// differs: whether the permit moves into the task
// A: unbounded Y5 | limiter: the permit ends with the iteration
// B: bounded N4 | limiter: the permit ends with the task
// witness: runnable
#include "witness.h"
#include <condition_variable>
#include <mutex>
#include <string>
#include <thread>
#include <utility>
#include <vector>

class Slots {
public:
  explicit Slots(int free) : free_(free) {}
  void take() {
    std::unique_lock lock(m_);
    freed_.wait(lock, [this] { return free_ > 0; });
    --free_;
  }
  void give() {
    {
      std::lock_guard lock(m_);
      ++free_;
    }
    freed_.notify_one();
  }

private:
  std::mutex m_;
  std::condition_variable freed_;
  int free_;
};

class Permit {
public:
  explicit Permit(Slots &slots) : slots_(&slots) { slots_->take(); }
  Permit(Permit &&other) noexcept : slots_(std::exchange(other.slots_, nullptr)) {}
  Permit &operator=(Permit &&) = delete;
  ~Permit() {
    if (slots_)
      slots_->give();
  }

private:
  Slots *slots_;
};

struct SendRequest {
  std::string subject;
  std::vector<std::string> recipients;
};

static Slots smtpSlots(10);

static void sendMail(const std::string &to, const std::string &subject) {
  if (!to.empty() && !subject.empty())
    witness::task();
}

void handleSend(const SendRequest &request) {
  for (const std::string &to : request.recipients) {
    Permit permit(smtpSlots);
#ifdef TWIN
    std::thread([permit = std::move(permit), to, subject = request.subject] {
#else
    std::thread([to, subject = request.subject] {
#endif
      sendMail(to, subject);
    }).detach();
  }
}

int main(int argc, char **argv) {
  SendRequest request{"Your invoice", {}};
  request.recipients.assign(witness::size(argc, argv), "someone@example.org");
  handleSend(request);
  return witness::report();
}
