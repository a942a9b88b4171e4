// spawn: std::thread
// loop: while over std::getline
// origin: lines of a stream
// waits: detached, or join before the next
// distance: member function, member thread
// differs: where the end is awaited
// A: unbounded Y8 | limiter: none
// B: bounded N5 | limiter: joins the previous command first
// witness: runnable
#include "witness.h"
#include <iostream>
#include <sstream>
#include <string>
#include <thread>

// Console of the game server: "backup world", "kick name", "say text".
class Console {
public:
  ~Console() {
    if (worker_.joinable())
      worker_.join();
  }

  void read(std::istream &in) {
    std::string line;
    while (std::getline(in, line)) {
      std::istringstream words(line);
      std::string verb, argument;
      words >> verb >> argument;
      if (verb == "quit")
        break;
      else if (verb == "backup")
        background(argument);
      else
        std::cerr << "unknown command: " << verb << '\n';
    }
  }

private:
  void background(const std::string &world) {
#ifdef TWIN
    if (worker_.joinable())
      worker_.join();
    worker_ = std::thread(&Console::backup, this, world);
#else
    std::thread(&Console::backup, this, world).detach();
#endif
  }

  void backup(std::string world) {
    if (!world.empty())
      witness::task();
  }

  std::thread worker_;
};

int main(int argc, char **argv) {
  std::stringstream input;
  for (size_t n = witness::size(argc, argv); n > 0; --n)
    input << "backup world\n";
  Console *console = new Console;
  console->read(input);
  return witness::report();
}
