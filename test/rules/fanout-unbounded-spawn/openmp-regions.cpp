// RUN: %check_rule %s fanout-unbounded-spawn -- -std=c++20 -fopenmp
// Work that is started inside regions of OpenMP.

#include <semaphore>
#include <string>
#include <thread>
#include <vector>

using Names = std::vector<std::string>;
void work(const std::string &name);

void shared(const Names &names) {
#pragma omp parallel for
  for (std::size_t i = 0; i < names.size(); ++i)
    std::thread(work, names[i]).detach();
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

void sharedAndJoined(const Names &names) {
#pragma omp parallel for
  for (std::size_t i = 0; i < names.size(); ++i) {
    std::thread worker(work, names[i]);
    worker.join();
  }
}

void tasks(const Names &names) {
#pragma omp parallel
#pragma omp single
  for (const auto &name : names) {
#pragma omp task firstprivate(name)
    std::thread(work, name).detach();
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }
}

void plainTasks(const Names &names) {
#pragma omp parallel
#pragma omp single
  for (const auto &name : names) {
#pragma omp task firstprivate(name)
    work(name);
  }
}

void one(const Names &names) {
#pragma omp parallel
  {
#pragma omp for schedule(dynamic)
    for (std::size_t i = 0; i < names.size(); ++i) {
#pragma omp critical
      std::thread(work, names[i]).detach();
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    }
  }
}

void limited(const Names &names) {
  std::counting_semaphore<> slots(8);
#pragma omp parallel for
  for (std::size_t i = 0; i < names.size(); ++i) {
    slots.acquire();
    std::thread([&slots, &name = names[i]] {
      work(name);
      slots.release();
    }).detach();
  }
}

void few(const Names &names) {
#pragma omp parallel for
  for (int i = 0; i < 4; ++i)
    std::thread(work, names[i]).detach();
}

void behind(const Names &names) {
  std::vector<std::thread> workers;
#pragma omp parallel for
  for (std::size_t i = 0; i < names.size(); ++i)
#pragma omp critical
    workers.emplace_back(work, names[i]);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  for (std::thread &worker : workers)
    worker.join();
}
