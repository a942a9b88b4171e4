// spawn: std::thread detached
// loop: while
// origin: parsed text
// waits: detached
// distance: member function
// differs: what the permit object guards
// A: unbounded Y5 | limiter: scoped permit that ends with the iteration
// B: bounded N4 | limiter: permit owned by the task
// witness: runnable
#include "witness.h"
#include <memory>
#include <semaphore>
#include <string>
#include <string_view>
#include <thread>

class ListChecker {
public:
  void check(std::string_view ips) {
    while (!ips.empty()) {
      auto comma = ips.find(',');
      std::string ip(ips.substr(0, comma));
      ips.remove_prefix(comma == ips.npos ? ips.size() : comma + 1);
      query(std::move(ip));
    }
  }

private:
  struct Slot {
    explicit Slot(std::counting_semaphore<> &s) : sem(s) { sem.acquire(); }
    ~Slot() { sem.release(); }
    std::counting_semaphore<> &sem;
  };

  void query(std::string ip) {
    auto slot = std::make_shared<Slot>(sem_);
#ifdef TWIN
    std::thread([this, ip, slot] { lookup(ip); }).detach();
#else
    std::thread([this, ip] { lookup(ip); }).detach();
#endif
  }

  void lookup(const std::string &ip) {
    witness::task();
    if (ip.find(':') != std::string::npos)
      std::puts("v6");
  }

  std::counting_semaphore<> sem_{9};
};

int main(int argc, char **argv) {
  std::string text;
  for (std::size_t n = witness::size(argc, argv); n; --n)
    text += n > 1 ? "192.0.2.7," : "192.0.2.7";
  static ListChecker c;
  c.check(text);
  return witness::report();
}
