// spawn: std::thread detached
// loop: getline
// limiter: none
// origin: file lines
// distance: helper function
// differs: where it waits
// A: unbounded Y1 | waits: detached
// B: bounded N3 | waits: each iteration
// witness: runnable
#include "witness.h"
#include <istream>
#include <sstream>
#include <string>
#include <thread>

namespace import {

void insertRow(std::string Row) {
  witness::task();
  Row.clear();
}

void startRow(const std::string &Row) {
  std::thread Worker(insertRow, Row);
#ifndef TWIN
  Worker.detach();
#else
  Worker.join();
#endif
}

int load(std::istream &In) {
  std::string Line;
  int Rows = 0;
  while (std::getline(In, Line)) {
    if (Line.empty() || Line[0] == '#')
      continue;
    startRow(Line);
    ++Rows;
  }
  return Rows;
}

} // namespace import

int main(int argc, char **argv) {
  std::string Text;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Text += "row;1;2\n";
  std::istringstream In(Text);
  import::load(In);
  return witness::report();
}
