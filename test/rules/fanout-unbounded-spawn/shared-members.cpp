// RUN: %check_rule %s fanout-unbounded-spawn -- -std=c++20
// A copy of a shared pointer leads to the object that the member keeps.

#include <memory>
#include <semaphore>
#include <string>
#include <thread>
#include <vector>

void encode(const std::string &Lecture);

class Encoder {
public:
  using Slots = std::counting_semaphore<8>;

  void kept(const std::vector<std::string> &Lectures) {
    for (const std::string &L : Lectures)
      startKept(L);
  }

  void made(const std::vector<std::string> &Lectures) {
    for (const std::string &L : Lectures)
      startMade(L);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }

  void handed(const std::vector<std::string> &Lectures) {
    for (const std::string &L : Lectures)
      startHanded(L);
    for (const std::string &L : Lectures)
      startListed(L);
  }

  void own(const std::vector<std::string> &Lectures) {
    for (const std::string &L : Lectures)
      startOwn(L);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }

private:
  struct Job {
    std::string Lecture;
    std::shared_ptr<Slots> Free;
  };

  // A field of the job names the member.
  void startHanded(const std::string &L) {
    Job J{L, nullptr};
    J.Free = All;
    J.Free->acquire();
    std::thread([J = std::move(J)] {
      encode(J.Lecture);
      J.Free->release();
    }).detach();
  }

  void startListed(const std::string &L) {
    Job J{L, All};
    J.Free->acquire();
    std::thread([J] {
      encode(J.Lecture);
      J.Free->release();
    }).detach();
  }

  void startOwn(const std::string &L) {
    Job J{L, nullptr};
    J.Free = std::make_shared<Slots>(8);
    J.Free->acquire();
    std::thread([J = std::move(J)] {
      encode(J.Lecture);
      J.Free->release();
    }).detach();
  }

  void startKept(const std::string &L) {
    auto Free = All;
    Free->acquire();
    std::thread([Free, L] {
      encode(L);
      Free->release();
    }).detach();
  }

  void startMade(const std::string &L) {
    auto Free = std::make_shared<Slots>(8);
    Free->acquire();
    std::thread([Free, L] {
      encode(L);
      Free->release();
    }).detach();
  }

  std::shared_ptr<Slots> All = std::make_shared<Slots>(8);
};
