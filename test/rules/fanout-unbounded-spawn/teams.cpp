// RUN: %check_rule %s fanout-unbounded-spawn -- -std=c++17 -fopenmp
// Teams of OpenMP that are as large as the input.

#include <string>
#include <vector>

extern "C" {
int omp_get_thread_num(void);
}

void work(const std::string &name);

void asManyAsNames(const std::vector<std::string> &names) {
#pragma omp parallel num_threads(names.size())
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  work(names[omp_get_thread_num()]);
}

void tasks(const std::vector<std::string> &names) {
#pragma omp parallel
#pragma omp single
  for (const auto &name : names)
#pragma omp task firstprivate(name)
    work(name);
}
