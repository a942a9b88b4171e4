// Declarations of Photon (4dd4570).
#pragma once
#include <cstddef>
#include <cstdint>

namespace photon {
struct thread;
struct join_handle;
using thread_entry = void *(*)(void *);
thread *thread_create(thread_entry, void *arg, uint64_t stack = 8 << 20);
template <class F> thread *thread_create11(F &&);
join_handle *thread_enable_join(thread *);
void *thread_join(join_handle *);
void threads_create_join(uint64_t n, thread_entry, void *arg);
int thread_usleep(uint64_t);
struct semaphore {
  explicit semaphore(uint64_t);
  int wait(uint64_t count);
  int signal(uint64_t count);
};
struct WorkPool {
  explicit WorkPool(size_t vcpus);
  template <class T> void async_call(T *);
};
struct ThreadPoolBase {
  thread *thread_create(thread_entry, void *arg);
};
} // namespace photon
