// RUN: %check_rule %s fanout-unbounded-spawn -- -std=c++17 -fopenmp
// Teams of OpenMP that are as large as the input.

#include <string>
#include <vector>

extern "C" {
int omp_get_thread_num(void);
void omp_set_num_threads(int);
}

void work(const std::string &name);

void asManyAsNames(const std::vector<std::string> &names) {
#pragma omp parallel num_threads(names.size())
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  work(names[omp_get_thread_num()]);
}

void setBefore(const std::vector<std::string> &names) {
  omp_set_num_threads(static_cast<int>(names.size()));
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
#pragma omp parallel for
  for (std::size_t i = 0; i < names.size(); ++i)
    work(names[i]);
}

void setToEight(const std::vector<std::string> &names) {
  omp_set_num_threads(8);
#pragma omp parallel for
  for (std::size_t i = 0; i < names.size(); ++i)
    work(names[i]);
}

void tasks(const std::vector<std::string> &names) {
#pragma omp parallel
#pragma omp single
  for (const auto &name : names)
#pragma omp task firstprivate(name)
    work(name);
}
