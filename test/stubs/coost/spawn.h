// Declarations of coost (c3d07b3): only what starts, limits and awaits work.
#pragma once
#include <cstddef>
#include <functional>

namespace co {
struct Closure;
void go(Closure *);
template <class F> void go(F &&);
template <class F, class P> void go(F &&, P &&);
struct Sched {
  template <class F> void go(F &&);
  int id() const;
};
struct wait_group {
  explicit wait_group(unsigned count);
  void add(unsigned count = 1) const;
  void done() const;
  void wait() const;
};
template <class T> struct chan {
  explicit chan(unsigned capacity = 1, unsigned milliseconds = -1);
  chan &operator>>(T &) const;
  chan &operator<<(const T &) const;
  void close() const;
};
struct pool {
  pool(std::function<void *()> &&make, std::function<void(void *)> &&destroy,
       size_t capacity = -1);
  void *pop() const;
  void push(void *) const;
};
int connect(int socket, const void *address, int length, int milliseconds = -1);
int accept(int socket, void *address, int *length);
} // namespace co
namespace tcp {
struct Client {
  bool connect(int milliseconds);
  void disconnect();
};
} // namespace tcp
namespace os {
int cpunum();
}
