// spawn: std::jthread
// loop: nested for
// origin: parameter / constant
// waits: destructor
// distance: same function
// differs: limits of the loops
// A: bounded N1 | limiter: nine neighbours
// B: unbounded Y1 | limiter: none
// witness: runnable
#include "witness.h"
#include <thread>
#include <vector>

class Grid {
public:
  Grid(int rows, int columns) : rows_(rows), columns_(columns), cells_(static_cast<std::size_t>(rows) * columns) {}
  int rows() const { return rows_; }
  int columns() const { return columns_; }
  double &at(int r, int c) {
    r = (r + rows_) % rows_;
    c = (c + columns_) % columns_;
    return cells_[static_cast<std::size_t>(r) * columns_ + c];
  }

private:
  int rows_, columns_;
  std::vector<double> cells_;
};

static void diffuse(double &cell) {
  cell = cell * 0.9 + 0.1;
  witness::task();
}

void heat(Grid &grid, int row, int column) {
  std::vector<std::jthread> threads;
#ifdef TWIN
  for (int r = row; r < row + grid.rows(); ++r)
    for (int c = column; c < column + grid.columns(); ++c)
#else
  for (int r = row - 1; r <= row + 1; ++r)
    for (int c = column - 1; c <= column + 1; ++c)
#endif
      threads.emplace_back(diffuse, std::ref(grid.at(r, c)));
}

int main(int argc, char **argv) {
  std::size_t n = witness::size(argc, argv);
  Grid grid(static_cast<int>(n / 2), 2);
  heat(grid, 0, 0);
  return witness::report();
}
