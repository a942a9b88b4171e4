// RUN: %check_rule %s fanout-unbounded-spawn -- -std=c++20
// A semaphore out of a table of them: one for all elements, or one for each.

#include <memory>
#include <semaphore>
#include <string>
#include <thread>
#include <unordered_map>
#include <vector>

struct Request {
  std::string tenant;
  std::vector<std::string> documents;
};
void work(const std::string &);

class Signer {
  using Slots = std::counting_semaphore<>;
  Slots &slotsOf(const std::string &key) {
    auto &entry = slots_[key];
    if (!entry)
      entry = std::make_unique<Slots>(5);
    return *entry;
  }
  std::unordered_map<std::string, std::unique_ptr<Slots>> slots_;

public:
  // OK: not told, since nothing in the loop chooses the semaphore.
  void ofTheTenant(const Request &request) {
    for (const auto &document : request.documents) {
      auto &slots = slotsOf(request.tenant);
      slots.acquire();
      std::thread([&slots, document] {
        work(document);
        slots.release();
      }).detach();
    }
  }

  void ofTheDocument(const Request &request) {
    for (const auto &document : request.documents) {
      auto &slots = slotsOf(document);
      slots.acquire();
      std::thread([&slots, document] {
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
        work(document);
        slots.release();
      }).detach();
    }
  }
};
