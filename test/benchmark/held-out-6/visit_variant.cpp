// trap: D13 T46
// spawn: std::thread detached
// loop: range-for over variants
// origin: parsed commands
// waits: detached
// distance: visitor
// differs: what the visitor does for one alternative
// A: unbounded Y1 | limiter: none
// B: bounded N5 | limiter: the visitor joins the one before
// witness: runnable
#include "witness.h"
#include <sstream>
#include <string>
#include <thread>
#include <variant>
#include <vector>

struct Get {
  std::string key;
};
struct Quit {};
using Command = std::variant<Get, Quit>;

class Session {
public:
  ~Session() { settle(); }

  bool operator()(const Get &g) {
    std::thread next(&Session::get, this, g.key);
#ifdef TWIN
    settle();
    current_ = std::move(next);
#else
    next.detach();
#endif
    return true;
  }
  bool operator()(const Quit &) { return false; }

private:
  void settle() {
    if (current_.joinable())
      current_.join();
  }
  void get(std::string key) {
    witness::task();
    if (key == "admin")
      std::puts("denied");
  }
  std::thread current_;
};

static std::vector<Command> parse(std::istream &in) {
  std::vector<Command> out;
  for (std::string verb, key; in >> verb;) {
    if (verb == "get" && in >> key)
      out.emplace_back(Get{key});
    else
      out.emplace_back(Quit{});
  }
  return out;
}

int main(int argc, char **argv) {
  std::stringstream in;
  for (auto n = witness::size(argc, argv); n > 0; --n)
    in << "get k" << n << '\n';
  in << "quit\n";
  {
    static Session s;
    for (const Command &c : parse(in))
      if (!std::visit([](const auto &x) { return s(x); }, c))
        break;
  }
  return witness::report();
}
