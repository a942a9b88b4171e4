// spawn: std::async
// loop: while
// origin: lines of a file
// waits: after the loop
// distance: same function
// differs: when reading stops
// A: unbounded Y1 | limiter: none
// B: bounded N11 | limiter: at most 40 lines are read
// witness: runnable
#include "witness.h"
#include <future>
#include <sstream>
#include <string>
#include <vector>

namespace {

struct Point {
  double x = 0, y = 0;
};

Point parse(std::string row) {
  witness::task();
  Point p;
  std::sscanf(row.c_str(), "%lf;%lf", &p.x, &p.y);
  return p;
}

const int kSampleRows = 40;

Point centre(std::istream &csv) {
  std::vector<std::future<Point>> points;
  std::string row;
  int rows = 0;
  std::getline(csv, row); // the header
#ifdef TWIN
  while (rows < kSampleRows && std::getline(csv, row)) {
#else
  while (rows >= 0 && std::getline(csv, row)) {
#endif
    points.push_back(std::async(std::launch::async, parse, row));
    ++rows;
  }
  Point sum;
  for (auto &f : points) {
    Point p = f.get();
    sum.x += p.x / rows;
    sum.y += p.y / rows;
  }
  return rows > kSampleRows ? sum : Point{sum.x, sum.y};
}

} // namespace

int main(int argc, char **argv) {
  std::string text = "x;y\n";
  for (std::size_t n = witness::size(argc, argv); n; --n)
    text += "13.4;52.5\n";
  std::istringstream in(text);
  centre(in);
  return witness::report();
}
