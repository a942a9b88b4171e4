// RUN: %check_rule %s fanout-pool-grows-past-idle

// The same template is a pool of connections or a cache of buffers.

#include <list>
#include <memory>

template <class T> class Pool {
public:
  std::unique_ptr<T> acquire() {
    if (Idle.empty())
      return std::make_unique<T>();
    std::unique_ptr<T> C = std::move(Idle.front());
    Idle.pop_front();
    return C;
  }
  void release(std::unique_ptr<T> C) {
    if (Idle.size() < Keep)
      Idle.push_back(std::move(C));
  }

private:
  std::list<std::unique_ptr<T>> Idle;
  size_t Keep = 8;
};

struct Buffer {
  char Bytes[4096];
};

void use() {
  Pool<Buffer> Buffers;
  Buffers.release(Buffers.acquire());
}
