// spawn: std::async
// loop: while over a queue
// origin: messages of a broker
// waits: see the factors
// distance: base class with a virtual method
// differs: whether the consumer waits for the message's future
// A: unbounded Y8 | limiter: none | waits: destructor of the consumer
// B: bounded N3 | limiter: get in the iteration | waits: in the iteration
// witness: runnable
#include "witness.h"
#include <future>
#include <memory>
#include <optional>
#include <string>
#include <thread>
#include <vector>

class Broker {
public:
  explicit Broker(int fd) : in_(fdopen(fd, "r")) {}
  ~Broker() { fclose(in_); }
  std::optional<std::string> receive() {
    char line[128];
    if (!fgets(line, sizeof line, in_))
      return std::nullopt;
    return line;
  }

private:
  FILE *in_;
};

class Consumer {
public:
  virtual ~Consumer() = default;
  void loop(Broker &b) {
    while (auto m = b.receive())
      onMessage(std::move(*m));
  }

protected:
  virtual void onMessage(std::string m) = 0;
};

class OrderConsumer : public Consumer {
protected:
  void onMessage(std::string m) override {
    auto done = std::async(std::launch::async, [m = std::move(m)] {
      witness::task();
      return m.find("order") != std::string::npos;
    });
#ifdef TWIN
    rejected_ += !done.get();
#else
    inFlight_.push_back(std::move(done));
#endif
  }

private:
  std::vector<std::future<bool>> inFlight_;
  int rejected_ = 0;
};

int main(int argc, char **argv) {
  int p[2];
  std::size_t n = witness::size(argc, argv);
  if (pipe(p))
    return 1;
  std::thread peer([&] {
    while (n-- > 0)
      (void)!write(p[1], "order 1\n", 8);
    close(p[1]);
  });
  {
    Broker b(p[0]);
    OrderConsumer().loop(b);
  }
  peer.join();
  return witness::report();
}
