// spawn: OpenMP task
// loop: index
// origin: request parameter
// waits: end of the parallel region
// distance: same function
// differs: who runs the rows
// A: unbounded Y1 | limiter: none | spawn: std::thread joined
// B: bounded N8 | limiter: the team of the parallel region
// witness: runnable
// flags: -fopenmp -nodefaultlibs
// libraries: -l:libomp.so.5 -lstdc++ -lm -lgcc_s -lgcc -lc
#include "witness.h"
#include <string>
#include <thread>
#include <vector>

struct Row {
  std::string key;
  double value;
};

double score(const Row &r) {
  witness::task();
  return r.value * static_cast<double>(r.key.size());
}

std::vector<double> scoreRows(const std::vector<Row> &rows) {
  std::vector<double> out(rows.size());
#ifdef TWIN
#pragma omp parallel num_threads(4)
#pragma omp single
  for (std::size_t i = 0; i < rows.size(); ++i) {
#pragma omp task firstprivate(i) shared(out, rows)
    out[i] = score(rows[i]);
  }
#else
  std::vector<std::thread> team;
  for (std::size_t i = 0; i < rows.size(); ++i)
    team.emplace_back([&out, &rows, i] { out[i] = score(rows[i]); });
  for (std::thread &t : team)
    t.join();
#endif
  return out;
}

int main(int argc, char **argv) {
  std::vector<Row> rows(witness::size(argc, argv), Row{"cpu", 0.5});
  scoreRows(rows);
  return witness::report();
}
