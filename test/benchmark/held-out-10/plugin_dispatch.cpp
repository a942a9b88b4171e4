// spawn: unknown interface / std::thread
// loop: range-for
// origin: parameter vector
// waits: unknown
// distance: virtual function
// differs: what runs the work
// A: abstain-ok U3 | limiter: none | witness: not-runnable (the implementation of the interface is in another program)
// B: unbounded Y1 | limiter: none
// witness: runnable
#include "witness.h"
#include <functional>
#include <memory>
#include <string>
#include <thread>
#include <vector>

class Dispatcher {
public:
  virtual ~Dispatcher() = default;
  virtual void dispatch(std::function<void()> work) = 0;
};

class Plugin {
public:
  virtual ~Plugin() = default;
  virtual void onDocument(const std::string &text) = 0;
};

class DocumentBus {
public:
  explicit DocumentBus(Dispatcher &dispatcher) : dispatcher_(dispatcher) {}

  void publish(std::shared_ptr<Plugin> plugin, const std::vector<std::string> &documents) {
    for (const std::string &document : documents) {
#ifdef TWIN
      std::thread([plugin, document] { plugin->onDocument(document); }).detach();
#else
      dispatcher_.dispatch([plugin, document] { plugin->onDocument(document); });
#endif
    }
  }

private:
  Dispatcher &dispatcher_;
};

void publishDocuments(Dispatcher &dispatcher, std::shared_ptr<Plugin> plugin, const std::vector<std::string> &documents) {
  DocumentBus bus(dispatcher);
  bus.publish(std::move(plugin), documents);
}

#ifdef TWIN
struct Indexer : Plugin {
  void onDocument(const std::string &) override { witness::task(); }
};
struct Nothing : Dispatcher {
  void dispatch(std::function<void()>) override {}
};

int main(int argc, char **argv) {
  std::size_t n = witness::size(argc, argv);
  Nothing nothing;
  publishDocuments(nothing, std::make_shared<Indexer>(), std::vector<std::string>(n, "text"));
  return witness::report();
}
#endif
