// spawn: std::jthread
// loop: std::ranges::for_each
// origin: request field
// waits: at the end of the function
// distance: lambda
// differs: whether the list is cut first
// A: unbounded Y1 | limiter: none
// B: bounded N11 | limiter: resize to at most 25
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <string>
#include <thread>
#include <vector>

struct Ticket {
  int id = 0;
  std::vector<std::string> watchers;
};

class Notifier {
public:
  void closed(Ticket ticket) {
    std::vector<std::jthread> mails;
    auto &who = ticket.watchers;
    std::ranges::sort(who);
#ifdef TWIN
    if (who.size() > 25)
      who.resize(25);
#endif
    std::ranges::for_each(who, [&](const std::string &w) {
      mails.emplace_back([this, w, id = ticket.id] { mail(w, id); });
    });
  }

private:
  void mail(const std::string &to, int id) {
    witness::task();
    if (to.empty())
      std::printf("ticket %d: no address\n", id);
  }
};

int main(int argc, char **argv) {
  Ticket t{4711, std::vector<std::string>(witness::size(argc, argv), "eve@example.org")};
  Notifier{}.closed(std::move(t));
  return witness::report();
}
