// RUN: %check_rule %s fanout-pool-grows-past-idle

// The pool is a base class, and the derived one connects.

#include <list>
#include <mutex>
#include <netinet/in.h>
#include <stdexcept>
#include <sys/socket.h>
#include <unistd.h>

struct Conn {
  int Fd;
};

class Pool {
public:
  virtual ~Pool() = default;
  Conn *get() {
    std::lock_guard Lock(Mutex);
    if (Idle.empty())
      return create();
      // CHECK-MESSAGES: :[[@LINE-1]]:14: warning: 'Pool::get' opens a connection whenever 'Pool::Idle' is empty, and nothing bounds how many are open{{.*}} [fanout-pool-grows-past-idle]
      // CHECK-MESSAGES: :[[@LINE+34]]:5: note: the connection is opened here, by connect()
    Conn *C = Idle.front();
    Idle.pop_front();
    return C;
  }
  void put(Conn *C) {
    std::lock_guard Lock(Mutex);
    if (Idle.size() >= 50) {
      destroy(C);
      return;
    }
    Idle.push_back(C);
  }

private:
  virtual Conn *create() = 0;
  virtual void destroy(Conn *C) = 0;

  std::mutex Mutex;
  std::list<Conn *> Idle;
};

class TcpPool : public Pool {
  Conn *create() override {
    Conn *C = new Conn{socket(AF_INET, SOCK_STREAM, 0)};
    connectTo(C->Fd);
    return C;
  }
  void destroy(Conn *C) override {
    close(C->Fd);
    delete C;
  }
  static void connectTo(int Fd) {
    sockaddr_in To{};
    connect(Fd, reinterpret_cast<sockaddr *>(&To), sizeof To);
  }
};

// The derived class makes buffers.
struct Buffer {
  char Bytes[4096];
};

class BufferPool {
public:
  virtual ~BufferPool() = default;
  Buffer *get() {
    if (Idle.empty())
      return create();
    Buffer *B = Idle.front();
    Idle.pop_front();
    return B;
  }
  void put(Buffer *B) {
    if (Idle.size() < 50)
      Idle.push_back(B);
    else
      delete B;
  }

private:
  virtual Buffer *create() = 0;
  std::list<Buffer *> Idle;
};

class HeapBuffers : public BufferPool {
  Buffer *create() override { return new Buffer; }
};

// The base class counts.
class Counting {
public:
  virtual ~Counting() = default;
  Conn *get() {
    std::lock_guard Lock(Mutex);
    if (Idle.empty()) {
      if (Open == 100)
        throw std::runtime_error("all are in use");
      ++Open;
      return create();
    }
    Conn *C = Idle.front();
    Idle.pop_front();
    return C;
  }
  void put(Conn *C) {
    std::lock_guard Lock(Mutex);
    if (Idle.size() < 50)
      return Idle.push_back(C);
    --Open;
    delete C;
  }

private:
  virtual Conn *create() = 0;
  std::mutex Mutex;
  std::list<Conn *> Idle;
  unsigned Open = 0;
};

class TcpCounting : public Counting {
  Conn *create() override {
    sockaddr_in To{};
    Conn *C = new Conn{socket(AF_INET, SOCK_STREAM, 0)};
    connect(C->Fd, reinterpret_cast<sockaddr *>(&To), sizeof To);
    return C;
  }
};
