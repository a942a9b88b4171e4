// RUN: %check_rule %s fanout-unbounded-spawn
// A limiter that is chosen among a few, by a reference or a pointer.

#include <future>
#include <map>
#include <memory>
#include <semaphore>
#include <string>
#include <vector>

using Gate = std::counting_semaphore<>;

struct Link {
  bool secure;
  std::string document;
};

void fetch(const std::string &document);

class Fetcher {
public:
  // OK: one of two.
  void byReference(const std::vector<Link> &links) {
    for (const Link &link : links) {
      Gate &gate = link.secure ? tls_ : plain_;
      gate.acquire();
      running_.push_back(std::async(std::launch::async, [&gate, link] {
        fetch(link.document);
        gate.release();
      }));
    }
  }

  // OK: by a pointer that is set twice.
  void byPointer(const std::vector<Link> &links) {
    for (const Link &link : links) {
      Gate *gate = &plain_;
      if (link.secure)
        gate = &tls_;
      gate->acquire();
      running_.push_back(std::async(std::launch::async, [gate, link] {
        fetch(link.document);
        gate->release();
      }));
    }
  }

  // OK: by a switch.
  void byKind(const std::vector<Link> &links) {
    for (const Link &link : links) {
      Gate *gate = nullptr;
      switch (link.document.size()) {
      case 0:
        gate = &tls_;
        break;
      default:
        gate = &plain_;
      }
      gate->acquire();
      running_.push_back(std::async(std::launch::async, [gate, link] {
        fetch(link.document);
        gate->release();
      }));
    }
  }

  void oneForEach(const std::vector<Link> &links) {
    for (const Link &link : links) {
      Gate &gate = byName_.try_emplace(link.document, 3).first->second;
      gate.acquire();
      running_.push_back(std::async(std::launch::async, [&gate, link] {
      // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
        fetch(link.document);
        gate.release();
      }));
    }
  }

  void oneOfItsOwn(const std::vector<Link> &links) {
    for (const Link &link : links) {
      Gate own(3);
      Gate &gate = link.secure ? own : plain_;
      gate.acquire();
      running_.push_back(std::async(std::launch::async, [&gate, link] {
      // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
        fetch(link.document);
        gate.release();
      }));
    }
  }

private:
  Gate tls_{3}, plain_{3};
  std::map<std::string, Gate> byName_;
  std::vector<std::future<void>> running_;
};

// OK: two of this function.
void ofFunction(const std::vector<Link> &links) {
  Gate tls(3), plain(4);
  std::vector<std::future<void>> running;
  for (const Link &link : links) {
    Gate &gate = link.secure ? tls : plain;
    gate.acquire();
    running.push_back(std::async(std::launch::async, [&gate, link] {
      fetch(link.document);
      gate.release();
    }));
  }
}
